package cn.yujiang.certification.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.yujiang.certification.CertificateVerification.Proof;
import cn.yujiang.documents.StoredFile;
import cn.yujiang.identity.Role;
import cn.yujiang.registry.PersonDirectory;
import cn.yujiang.shared.Ids;
import cn.yujiang.shared.RejectedException;
import cn.yujiang.shared.ResidentId;
import cn.yujiang.testing.Engine;
import cn.yujiang.testing.ServiceContext;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** One file for a batch, found from each of its certificates and from no other. */
class CertificateProofStoreTest {

    private static final byte[] PDF = "%PDF-1.7 query".getBytes(StandardCharsets.US_ASCII);

    @ParameterizedTest
    @EnumSource
    void aBatchKeepsItsProofOnce(Engine engine) {
        var services = ServiceContext.on(engine);
        var proofs = services.bean(CertificateProofStore.class);
        long cohort = cohort(services);
        long first = certificate(services, cohort, 1);
        long second = certificate(services, cohort, 2);
        long third = certificate(services, cohort, 3);
        ServiceContext.as(ServiceContext.actor(3, "140902", Role.FIRST_REVIEWER), () -> {
            proofs.keep(List.of(first, second), new Proof("查询.pdf", PDF), "user3");
            proofs.keep(second, new Proof("另查.pdf", PDF), "user3");
            proofs.keep(List.of(), new Proof("空.pdf", PDF), "user3");
            assertThat(proofs.of(first)).extracting(StoredFile::displayName).containsExactly("查询.pdf");
            assertThat(proofs.of(second)).extracting(StoredFile::displayName).containsExactly("查询.pdf", "另查.pdf");
            assertThat(proofs.of(third)).isEmpty();
            StoredFile shared = proofs.of(first).getFirst();
            assertThat(proofs.of(second)).contains(shared);
            assertThat(proofs.content(second, shared.id())).contains(PDF);
            assertThat(proofs.content(third, shared.id())).isEmpty();
            return null;
        });
        assertThatThrownBy(() -> CertificateProofStore.requirePicture(new Proof("a.pdf", new byte[] {1, 2})))
                .isInstanceOf(RejectedException.class);
    }

    /** A certificate of a trainee in the class. */
    private static long certificate(ServiceContext services, long cohort, int number) {
        long id = Ids.next();
        String digits = "14099919800101%03d".formatted(number);
        long person = services.bean(PersonDirectory.class)
                .findOrCreate(List.of(new PersonDirectory.NewPerson(
                        "学员" + number,
                        ResidentId.parse(digits + ResidentId.checkCharacter(digits)),
                        null,
                        null,
                        "140902")))
                .getFirst();
        services.jdbc()
                .sql("""
                        insert into enrolment (id, cohort_id, person_id, position_no, category, education, employer, state)
                        values (:id, :cohort, :person, :no, 'x', 'x', '', 'STUDYING')""")
                .param("id", id)
                .param("cohort", cohort)
                .param("person", person)
                .param("no", number)
                .update();
        services.jdbc()
                .sql("""
                        insert into certificate (id, cohort_id, enrolment_id, person_id, division_code, kind, number_sealed,
                          number_index, occupation, level, issue_date, newly_obtained, state, version)
                        values (:id, :cohort, :id, :person, '140902', 'x', 'x', :index, '6-18', '5', date '2026-01-05', true,
                          'RECORDED', 0)""")
                .param("id", id)
                .param("cohort", cohort)
                .param("person", person)
                .param("index", "proof" + id)
                .update();
        return id;
    }

    private static long cohort(ServiceContext services) {
        long id = Ids.next();
        services.jdbc().sql("""
                        insert into body (id, kind, name, short_name, credit_code, division_code, address, legal_person,
                          contact_name, phone_sealed, account_name, bank_name, account_sealed, state, version)
                        values (:id, 'PRIVATE_TRAINING_SCHOOL', 'x', 'x', '91140902PR00000001', '140902', '', '', '', 'x', '', '', 'x',
                          'LISTED', 0)""").param("id", id).update();
        services.jdbc().sql("""
                        insert into cohort (id, body_id, division_code, name, training_kind, occupation, level, certificate_kind,
                          mode, full_time, place, head_teacher, state, planned_hundredths, trainees, plan_version, created_by,
                          created_at, version)
                        values (:id, :id, '140902', 'x', 'SKILL', '6-18', '5', 'SKILL_LEVEL', 'PROJECT', true, '', '', 'RUNNING', 400, 3,
                          1, 9, timestamp '2026-01-05 08:00:00', 0)""").param("id", id).update();
        return id;
    }
}
