package cn.yujiang.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.conditions.ArchConditions.haveModifier;
import static com.tngtech.archunit.lang.conditions.ArchConditions.notHaveModifier;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.security.access.prepost.PreAuthorize;

class LayersTest {

    private static final JavaClasses CODE = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("cn.yujiang");

    private static final DescribedPredicate<JavaClass> ROUTES =
            describe("routes", type -> type.isAnnotatedWith(Route.class));

    @Test
    void onlyScreensUseVaadin() {
        noClasses()
                .that()
                .resideOutsideOfPackages("cn.yujiang", "..ui..", "cn.yujiang.shell..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("com.vaadin..")
                .check(CODE);
    }

    @Test
    void domainIsPlainJava() {
        noClasses()
                .that()
                .resideInAPackage("..domain..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "org.springframework..",
                        "com.vaadin..",
                        "java.sql..",
                        "jakarta.persistence..",
                        "tools.jackson..",
                        "org.slf4j..")
                .check(CODE);
    }

    @Test
    void domainAndServicesReadNoClockButTheBusinessClock() {
        for (Class<?> time : new Class<?>[] {
            java.time.LocalDate.class,
            java.time.LocalDateTime.class,
            java.time.Instant.class,
            java.time.ZonedDateTime.class
        }) {
            noClasses()
                    .that()
                    .resideInAnyPackage("..domain..", "..application..", "..persistence..")
                    .should()
                    .callMethod(time, "now")
                    .check(CODE);
        }
        noClasses()
                .that()
                .resideInAPackage("..domain..")
                .should()
                .dependOnClassesThat()
                .areAssignableTo(java.util.Random.class)
                .check(CODE);
    }

    @Test
    void screensUseUseCasesNotDirectories() {
        noClasses()
                .that()
                .resideInAPackage("..ui..")
                .should()
                .dependOnClassesThat()
                .haveNameMatching(
                        ".*(Directory|ContactBook|DeadlineSource|notification\\.Notifications|KeyedHash|SmsSender|EmailSender|ControlLog|ObligationOwner|RecoveryOwner|PaidClaims|ClaimArchive|PaymentRecords"
                                + "|ExpectedSubsidy|AdvanceDeduction|ChainProofs|SerialNumbers|audit\\.Vault|audit\\.Idempotency)")
                .because("these look-ups check no rights; services use them after they did")
                .check(CODE);
    }

    @Test
    void implementationsAreNotPublic() {
        classes()
                .that()
                .resideInAnyPackage("..application..", "..persistence..")
                .should(notHaveModifier(JavaModifier.PUBLIC))
                .because("other modules see the root package only")
                .check(CODE.that(describe(
                        "top level",
                        type -> type.isTopLevelClass() && !type.getSimpleName().equals("package-info"))));
    }

    @Test
    void routesArePackagePrivateFinalAndSayWhoMayEnter() {
        classes().that(ROUTES).should(haveModifier(JavaModifier.FINAL)).check(CODE);
        classes().that(ROUTES).should(notHaveModifier(JavaModifier.PUBLIC)).check(CODE);
        classes().that(ROUTES).should(exactlyOneAccessAnnotation()).check(CODE);
    }

    private static ArchCondition<JavaClass> exactlyOneAccessAnnotation() {
        return new ArchCondition<>("carry exactly one access annotation") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                long count = Stream.of(AnonymousAllowed.class, PermitAll.class, RolesAllowed.class)
                        .filter(type::isAnnotatedWith)
                        .count();
                events.add(new SimpleConditionEvent(type, count == 1, type.getName() + " carries " + count));
            }
        };
    }

    /** Use cases that screens call; the interfaces between services are named Directory and the like. */
    @Test
    void everyUseCaseSaysWhoMayCallIt() {
        methods()
                .that()
                .areDeclaredInClassesThat(describe(
                        "use-case interfaces",
                        type -> type.isInterface()
                                && !type.isAnnotatedWith(PreAuthorize.class)
                                && USE_CASES.contains(type.getSimpleName())))
                .and()
                .areNotStatic()
                .should()
                .beAnnotatedWith(PreAuthorize.class)
                .check(CODE);
    }

    private static final java.util.Set<String> USE_CASES = java.util.Set.of(
            "UserAccounts",
            "LoginCodes",
            "MyNotifications",
            "Complaints",
            "Inspections",
            "DecisionLetters",
            "JobRecommendations",
            "AuditTrail",
            "StoredFiles",
            "WhatIf",
            "Bodies",
            "People",
            "Cohorts",
            "Rosters",
            "TrainingForms",
            "Attendance",
            "OnlineHours",
            "AttendanceForms",
            "Outcomes",
            "OutcomeForms",
            "Certificates",
            "MyTraining",
            "Claims",
            "ClaimReviews",
            "ClaimChecks",
            "ClaimPapers",
            "ClaimHearings",
            "PublicObjections",
            "Worklists",
            "ComparisonLists",
            "BodySanctions",
            "Notices",
            "ClaimForms",
            "ClaimLists",
            "Payments",
            "Payables",
            "PaymentBatches",
            "BankFiles",
            "BankReplies",
            "Recoveries",
            "AccountCorrections",
            "Funds",
            "LedgerVerification");

    @Test
    void noSettersAndNoFieldInjection() {
        methods()
                .that()
                .arePublic()
                .and()
                .areDeclaredInClassesThat()
                .resideInAnyPackage("..domain..", "..application..", "cn.yujiang.shared..")
                .should()
                .haveNameNotMatching("set[A-Z].*")
                .check(CODE);
    }
}
