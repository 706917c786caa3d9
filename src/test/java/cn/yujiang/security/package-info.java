/** Who may do what: the rights of the services, proved from the compiled classes. */
@org.jspecify.annotations.NullMarked
package cn.yujiang.security;
