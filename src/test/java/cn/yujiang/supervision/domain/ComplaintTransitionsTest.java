package cn.yujiang.supervision.domain;

import static org.assertj.core.api.Assertions.assertThat;

import cn.yujiang.shared.RejectedException;
import cn.yujiang.supervision.ComplaintAction;
import cn.yujiang.supervision.ComplaintState;
import java.util.ArrayList;
import org.junit.jupiter.api.Test;

/** Every state × every step (domain chapter 13.3). */
class ComplaintTransitionsTest {

    @Test
    void theWholeTable() {
        var legal = new ArrayList<String>();
        for (ComplaintState from : ComplaintState.values()) {
            for (ComplaintAction action : ComplaintAction.values()) {
                try {
                    ComplaintState to = ComplaintTransitions.next(from, action);
                    legal.add(from + " " + action + " " + to);
                    assertThat(ComplaintTransitions.from(from)).contains(action);
                } catch (RejectedException refused) {
                    assertThat(ComplaintTransitions.from(from)).doesNotContain(action);
                }
            }
        }
        assertThat(legal)
                .containsExactly(
                        "RECEIVED INVESTIGATE INVESTIGATING",
                        "INVESTIGATING FIND_FOUNDED FOUNDED",
                        "INVESTIGATING FIND_UNFOUNDED UNFOUNDED",
                        "FOUNDED CLOSE CLOSED",
                        "UNFOUNDED CLOSE CLOSED");
    }
}
