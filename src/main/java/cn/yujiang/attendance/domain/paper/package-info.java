/** Reading a photographed sign-in sheet: geometry and measuring on a grey picture, in plain Java (docs/adr/0013). */
@org.jspecify.annotations.NullMarked
package cn.yujiang.attendance.domain.paper;
