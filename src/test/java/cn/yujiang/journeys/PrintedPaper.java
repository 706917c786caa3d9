package cn.yujiang.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Base64;

/** The file a page offers for printing. */
final class PrintedPaper {

    private PrintedPaper() {}

    static byte[] on(Desk desk) {
        Object base64 = desk.page().evaluate("""
                async () => {
                  const answer = await fetch(document.querySelector('iframe.yj-pdf').src);
                  const bytes = new Uint8Array(await answer.arrayBuffer());
                  return btoa(bytes.reduce((text, byte) => text + String.fromCharCode(byte), ''));
                }""");
        byte[] pdf = Base64.getDecoder().decode((String) base64);
        assertThat(pdf).startsWith('%', 'P', 'D', 'F');
        return pdf;
    }
}
