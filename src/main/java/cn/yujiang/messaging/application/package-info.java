/** The ways out that exist, and which of them the configuration chooses. */
@org.jspecify.annotations.NullMarked
package cn.yujiang.messaging.application;
