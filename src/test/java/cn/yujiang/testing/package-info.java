/** What tests of several modules share: the three database engines and a clock. */
@org.jspecify.annotations.NullMarked
package cn.yujiang.testing;
