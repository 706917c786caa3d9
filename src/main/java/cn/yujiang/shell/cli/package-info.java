/** The command line: checking packs and running worked examples, without server or database. */
@org.springframework.modulith.NamedInterface("cli")
@org.jspecify.annotations.NullMarked
package cn.yujiang.shell.cli;
