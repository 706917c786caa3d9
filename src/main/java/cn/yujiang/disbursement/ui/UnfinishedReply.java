package cn.yujiang.disbursement.ui;

import cn.yujiang.disbursement.BankReplies;
import cn.yujiang.shared.RejectedException;
import cn.yujiang.ui.BackgroundJob;
import cn.yujiang.ui.Refusals;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.io.Serial;

/** Says that the booking of a reply was interrupted, and lets it go on where it stopped. */
final class UnfinishedReply extends Div {

    @Serial
    private static final long serialVersionUID = 1L;

    UnfinishedReply(BankReplies.Unfinished left, BankReplies replies, Runnable afterwards) {
        addClassName("yj-stack");
        var text = new Paragraph(getTranslation("reply.unfinished", left.lines(), left.left()));
        text.addClassName("yj-warning");
        var job = new BackgroundJob("reply.progress");
        var again = new Button(
                getTranslation("reply.continue"),
                click -> job.run(
                        progress -> replies.confirm(left.replyId(), "", progress::tell),
                        new BackgroundJob.Ending<>(booked -> afterwards.run(), UnfinishedReply::fail)));
        again.addThemeName("primary");
        add(text, job, again);
    }

    private static void fail(RuntimeException e) {
        if (!(e instanceof RejectedException refused)) {
            throw e;
        }
        Refusals.show(refused);
    }
}
