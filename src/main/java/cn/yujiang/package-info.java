/** The application class; the product's modules are the direct sub-packages (see docs/architecture.md). */
@org.jspecify.annotations.NullMarked
package cn.yujiang;
