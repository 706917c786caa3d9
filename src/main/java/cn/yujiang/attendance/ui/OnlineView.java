package cn.yujiang.attendance.ui;

import cn.yujiang.attendance.Attendance;
import cn.yujiang.attendance.AttendanceForms;
import cn.yujiang.attendance.OnlineAnomalies;
import cn.yujiang.attendance.OnlineHours;
import cn.yujiang.documents.RejectedRowsWorkbook;
import cn.yujiang.documents.SheetWriter;
import cn.yujiang.documents.TableImport;
import cn.yujiang.documents.ui.TableImportDialog;
import cn.yujiang.identity.CurrentActor;
import cn.yujiang.training.Cohort;
import cn.yujiang.training.CohortState;
import cn.yujiang.training.Cohorts;
import cn.yujiang.training.Rosters;
import cn.yujiang.training.ui.CohortHeader;
import cn.yujiang.training.ui.CohortRoute;
import cn.yujiang.training.ui.PaperButton;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.io.Serial;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** S08: hours studied on a platform, and how much of them counts under the cap. */
@Route("cohorts/:id/online")
@RolesAllowed({"INSTITUTION", "ENTERPRISE", "EVALUATOR", "FIRST_REVIEWER", "SECOND_REVIEWER", "SUPERVISOR"})
final class OnlineView extends Main implements BeforeEnterObserver, HasDynamicTitle {

    @Serial
    private static final long serialVersionUID = 1L;

    /** What the lower parts of the page need. */
    @Component
    record Parts(OnlineAnomalies anomalies, SheetWriter sheets) {}

    private final transient Cohorts cohorts;
    private final transient Rosters rosters;
    private final transient OnlineHours online;
    private final transient Attendance attendance;
    private final transient AttendanceForms forms;
    private final transient CurrentActor currentActor;
    private final transient Parts parts;
    private final transient TableImportDialog.Tools tools;
    private transient @Nullable Cohort cohort;

    OnlineView(
            Cohorts cohorts,
            Rosters rosters,
            OnlineHours online,
            Attendance attendance,
            AttendanceForms forms,
            CurrentActor currentActor,
            Parts parts,
            TableImport tables,
            RejectedRowsWorkbook rejected) {
        this.cohorts = cohorts;
        this.rosters = rosters;
        this.online = online;
        this.attendance = attendance;
        this.forms = forms;
        this.currentActor = currentActor;
        this.parts = parts;
        this.tools = new TableImportDialog.Tools(tables, rejected);
        addClassName("yj-page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show(CohortRoute.load(event, cohorts::get));
    }

    private void show(Cohort loaded) {
        cohort = loaded;
        removeAll();
        boolean own =
                Long.valueOf(loaded.bodyId()).equals(currentActor.require().bodyId());
        boolean editable = own
                && loaded.state() == CohortState.RUNNING
                && !attendance.sheet(loaded.id()).locked();
        int records = online.count(loaded.id());
        var header = new CohortHeader(loaded, CohortHeader.Tab.ONLINE);
        if (editable) {
            var upload = new Button(getTranslation("online.import"), click -> openImport(loaded));
            upload.addThemeName("primary");
            header.withActions(upload);
        }
        if (records > 0) {
            header.withActions(new PaperButton(getTranslation("form.F05"), () -> forms.onlineHours(loaded.id())));
        }
        var credits = attendance.credits(loaded.id());
        var perPerson = new CreditGrid(rosters.list(loaded.id()), rosters.carried(loaded.id()));
        perPerson.setItems(credits);
        var explain = new Paragraph(getTranslation(
                "online.explain", loaded.plannedHours(), loaded.totals().online()));
        explain.addClassName("yj-count");
        var count = new Span(getTranslation("ui.total", records));
        count.addClassName("yj-count");
        add(header, explain, new H2(getTranslation("online.perPerson")), new CreditLegend(credits), perPerson);
        add(new OnlineAnomalyPanel(parts.anomalies, parts.sheets, loaded.id()));
        add(new H2(getTranslation("online.records")), new OnlineRecordGrid(online, loaded.id()), count);
        add(new OnlineImportList(online.imports(loaded.id())));
    }

    private void openImport(Cohort loaded) {
        var platform = new TextField(getTranslation("online.platform"));
        platform.setRequiredIndicatorVisible(true);
        platform.setMaxLength(60);
        platform.setWidth("min(24rem, 100%)");
        new TableImportDialog(
                        new OnlineTarget(loaded.id(), online, platform::getValue), tools, () -> show(loaded), platform)
                .open();
    }

    @Override
    public String getPageTitle() {
        Cohort shown = cohort;
        return getTranslation("cohort.tab.ONLINE")
                + (shown == null ? "" : " · " + shown.plan().name());
    }
}
