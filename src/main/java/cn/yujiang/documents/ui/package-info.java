/** The dialog every spreadsheet import uses: the same steps, whatever the rows mean; and the one that shows a kept file. */
@org.springframework.modulith.NamedInterface("dialogs")
@org.jspecify.annotations.NullMarked
package cn.yujiang.documents.ui;
