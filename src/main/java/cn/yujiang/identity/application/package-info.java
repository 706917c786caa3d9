/** Accounts in the database, the sign-in checks and the actor behind the security context. */
@org.jspecify.annotations.NullMarked
package cn.yujiang.identity.application;
