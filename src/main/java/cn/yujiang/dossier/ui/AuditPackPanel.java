package cn.yujiang.dossier.ui;

import cn.yujiang.dossier.AuditPacks;
import cn.yujiang.identity.Actor;
import cn.yujiang.identity.CurrentActor;
import cn.yujiang.identity.Role;
import cn.yujiang.subsidy.Claim;
import cn.yujiang.subsidy.ui.ClaimPanel;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import java.io.ByteArrayInputStream;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** On a submitted claim, for those who supervise: everything it rests on as one file. */
@Component
@Order(90)
class AuditPackPanel implements ClaimPanel {

    private final AuditPacks packs;
    private final CurrentActor currentActor;

    AuditPackPanel(AuditPacks packs, CurrentActor currentActor) {
        this.packs = packs;
        this.currentActor = currentActor;
    }

    @Override
    public Optional<com.vaadin.flow.component.Component> of(Claim claim, Runnable reload) {
        Actor actor = currentActor.require();
        if (claim.submission() == 0 || !actor.is(Role.SUPERVISOR) && !actor.is(Role.SECOND_REVIEWER)) {
            return Optional.empty();
        }
        var part = new Div();
        part.addClassName("yj-part");
        var handler = DownloadHandler.fromInputStream(event -> {
            AuditPacks.Pack pack = packs.make(claim.id());
            return new DownloadResponse(
                    new ByteArrayInputStream(pack.zip()), pack.fileName(), "application/zip", pack.zip().length);
        });
        part.add(
                new H2(part.getTranslation("dossier.title")),
                new Paragraph(part.getTranslation("dossier.explain")),
                new Anchor(handler, part.getTranslation("dossier.download")));
        return Optional.of(part);
    }
}
