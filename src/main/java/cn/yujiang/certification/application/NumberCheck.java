package cn.yujiang.certification.application;

import cn.yujiang.certification.Certificates.Entry;
import cn.yujiang.shared.CertificateNumber;
import cn.yujiang.shared.RejectedException;
import cn.yujiang.shared.Rejection;
import cn.yujiang.shared.ResidentId;
import java.util.List;

/** Format, holder and level of a certificate number after its kind. */
final class NumberCheck {

    private NumberCheck() {}

    static List<Rejection> of(Entry entry, ResidentId holder) {
        try {
            CertificateNumber.parse(CertificateNumber.Kind.ofTitle(entry.kind()), entry.number())
                    .requireHolder(holder)
                    .requireLevel(entry.level());
            return List.of();
        } catch (RejectedException e) {
            return e.rejections().stream()
                    .map(problem -> new Rejection(problem.code(), "number", problem.args()))
                    .toList();
        }
    }
}
