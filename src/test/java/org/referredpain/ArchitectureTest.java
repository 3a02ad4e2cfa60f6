package org.referredpain;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.persistence.Entity;
import java.time.Clock;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** Dependencies point one way. */
class ArchitectureTest {

    private static final JavaClasses PROGRAM = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.referredpain");

    @Test
    void features_do_not_go_round_in_circles() {
        slices().matching("org.referredpain.(*)..").should().beFreeOfCycles().check(PROGRAM);
    }

    @Test
    void knowledge_knows_nobody_and_no_framework() {
        classes()
                .that()
                .resideInAPackage("..knowledge..")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        "java..", "org.referredpain.knowledge", "org.jspecify..", "org.apache.commons.text..")
                .check(PROGRAM);
    }

    @Test
    void nobody_knows_http_but_the_framework() {
        noClasses()
                .that()
                .resideOutsideOfPackage("..http..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.referredpain.http..")
                .check(PROGRAM);
    }

    @Test
    void entities_stay_in_their_package() {
        classes()
                .that()
                .areAnnotatedWith(Entity.class)
                .should()
                .bePackagePrivate()
                .check(PROGRAM);
        noClasses()
                .that()
                .resideOutsideOfPackage("..release.rows..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("jakarta.persistence..", "org.hibernate..")
                .check(PROGRAM);
    }

    @Test
    void only_release_speaks_to_the_database() {
        noClasses()
                .that()
                .resideOutsideOfPackage("..release..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("java.sql..", "javax.sql..", "org.postgresql..", "io.quarkus.hibernate..")
                .check(PROGRAM);
    }

    /** Clocks are set back and forward; what has to happen every other second must not ask for the time of day. */
    @Test
    void one_place_knows_the_time_of_day() {
        noClasses()
                .that()
                .doNotHaveFullyQualifiedName("org.referredpain.release.SystemClock")
                .should()
                .callMethod(System.class, "currentTimeMillis")
                .orShould()
                .callMethod(Instant.class, "now")
                .orShould()
                .callMethod(Clock.class, "systemUTC")
                .orShould()
                .dependOnClassesThat()
                .resideInAnyPackage("io.quarkus.scheduler..")
                .check(PROGRAM);
    }

    @Test
    void what_computes_answers_imports_no_framework() {
        for (String pure : new String[] {
            "lookup.Ranking",
            "lookup.Weights",
            "lookup.Arithmetic",
            "lookup.NextQuestions",
            "lookup.Overlap",
            "quality.Figures",
            "quality.Outcome",
            "quality.Report",
            "safety.RedFlags",
            "words.Normalizer",
            "words.TermIndex"
        }) {
            classes()
                    .that()
                    .haveFullyQualifiedName("org.referredpain." + pure)
                    .should()
                    .onlyDependOnClassesThat()
                    .resideInAnyPackage(
                            "java..",
                            "org.referredpain.knowledge",
                            "org.referredpain.lookup",
                            "org.referredpain.quality",
                            "org.referredpain.safety",
                            "org.referredpain.words",
                            "org.jspecify..")
                    .check(PROGRAM);
        }
    }

    @Test
    void what_draws_imports_no_framework() {
        classes()
                .that()
                .resideInAPackage("..atlas..")
                .and()
                .haveSimpleNameNotContaining("Resource")
                .and()
                .haveSimpleNameNotEndingWith("Asking")
                .and()
                .areTopLevelClasses()
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        "java..",
                        "javax.xml..",
                        "org.w3c.dom..",
                        "org.xml.sax..",
                        "org.referredpain.atlas",
                        "org.referredpain.knowledge",
                        "org.referredpain.safety",
                        "org.referredpain.answers",
                        "org.jspecify..")
                .check(PROGRAM);
    }
}
