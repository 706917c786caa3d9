/** The screens of policies: what a bureau settles, the calculator for everybody, and the explanation of a result. */
@org.springframework.modulith.NamedInterface("explanations")
@org.jspecify.annotations.NullMarked
package cn.yujiang.policy.ui;
