package cn.yujiang.journeys;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.util.Map;

/** The bank at the other end: takes the file of a batch and writes the answer it would send. */
final class Bank {

    private static final Charset GBK = Charset.forName("GBK");

    private Bank() {}

    /** Saves the file of the batch that is open. @return its text */
    static String file(Desk desk) throws Exception {
        Download file = desk.page().waitForDownload(() -> desk.page()
                .getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("下载 PC"))
                .click());
        return new String(Files.readAllBytes(file.path()), GBK);
    }

    /** An answer to every line of the file. @param failures line number in the file, from 1, to the words of the bank */
    static byte[] reply(String sent, Map<Integer, String> failures) {
        var reply = new StringBuilder("业务参考号,收款人账号,金额(元),处理结果,失败原因\r\n");
        int count = 0;
        BigDecimal sum = BigDecimal.ZERO;
        for (String line : sent.split("\r\n")) {
            String[] cells = line.split(",", -1);
            if (cells[0].matches("\\d+")) {
                String failure = failures.get(++count);
                sum = sum.add(new BigDecimal(cells[5]));
                String result = failure == null ? "成功," : "失败," + failure;
                reply.append(String.join(",", cells[1], cells[3], cells[5], result))
                        .append("\r\n");
            }
        }
        String total = String.join(",", "合计", Integer.toString(count), sum.toPlainString());
        return reply.append(total).append("\r\n").toString().getBytes(GBK);
    }

    /** Uploads the answer on the page of its batch. */
    static void answer(Desk desk, byte[] reply) {
        desk.click("上传银行回盘");
        desk.page()
                .locator("vaadin-upload input[type=file]")
                .setInputFiles(new FilePayload("reply.csv", "text/csv", reply));
    }
}
