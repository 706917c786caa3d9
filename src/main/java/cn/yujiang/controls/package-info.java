/**
 * The controls against errors and fraud (domain analysis, chapter 11): the catalogue, the record of every run of every control, who
 * overrode what until when, and the comparison lists other bureaus hand over. The checks themselves stand where their facts are: in
 * {@code training.domain} and {@code subsidy.domain}.
 */
@org.springframework.modulith.ApplicationModule(
        displayName = "Controls",
        allowedDependencies = {"shared", "ui", "identity", "audit", "documents", "documents :: dialogs", "policy"})
@org.jspecify.annotations.NullMarked
package cn.yujiang.controls;
