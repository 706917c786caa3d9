package cn.yujiang.certification.application;

import cn.yujiang.audit.AuditTrail;
import cn.yujiang.notification.Audience;
import cn.yujiang.notification.Notice;
import cn.yujiang.notification.Notifications;
import java.util.Map;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells people that their certificate was verified or revoked. */
@Component
class CertificateNotices {

    private static final Map<String, String> TEXTS = Map.of(
            "CERTIFICATE_VERIFIED", "notice.certificate.verified",
            "CERTIFICATE_REVOKED", "notice.certificate.revoked");

    private final CertificateStore certificates;
    private final Notifications notifications;

    CertificateNotices(CertificateStore certificates, Notifications notifications) {
        this.certificates = certificates;
        this.notifications = notifications;
    }

    @EventListener
    void on(AuditTrail.Recorded recorded) {
        String text = recorded.about("certificate") ? TEXTS.get(recorded.entry().action()) : null;
        if (text != null) {
            certificates
                    .find(recorded.entry().objectId())
                    .ifPresent(certificate -> notifications.publish(Notice.of(
                            recorded.key(),
                            new Audience.Person(certificate.personId()),
                            text,
                            "me",
                            certificate.occupation(),
                            certificate.issueDate())));
        }
    }
}
