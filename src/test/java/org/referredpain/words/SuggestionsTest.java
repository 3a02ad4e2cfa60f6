package org.referredpain.words;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.referredpain.TestDatabase;
import org.referredpain.knowledge.Language;
import org.referredpain.knowledge.Snapshot;
import org.referredpain.knowledge.TermKind;
import org.referredpain.release.PackagedTable;

@QuarkusTest
@WithTestResource(TestDatabase.class)
class SuggestionsTest {

    private static final Snapshot TABLE = PackagedTable.snapshot();
    private static final TermIndex INDEX = new TermIndex(TABLE);

    @Test
    void every_name_of_everything_finds_it_first() {
        TABLE.tables().symptoms().forEach(each -> first(TermKind.SYMPTOM, each.id(), each.name(), Language.EN));
        TABLE.tables().zones().forEach(each -> first(TermKind.ZONE, each.id(), each.name(), Language.EN));
        TABLE.tables().muscles().forEach(each -> first(TermKind.MUSCLE, each.id(), each.name(), Language.EN));
        TABLE.tables().conditions().forEach(each -> first(TermKind.CONDITION, each.id(), each.name(), Language.EN));
        TABLE.tables().terms().forEach(each -> first(each.kind(), each.id(), each.term(), each.language()));
    }

    /** First, or among those that bear exactly the same name. */
    private static void first(TermKind kind, String id, String name, Language language) {
        List<TermIndex.Found> found = INDEX.find(name, language);
        List<TermIndex.Found> exact =
                found.stream().filter(each -> each.fit() == TermIndex.Fit.EXACT).toList();
        assertTrue(
                exact.stream().anyMatch(each -> each.kind() == kind && each.id().equals(id)),
                name + " does not find " + id + " but "
                        + found.stream().limit(3).toList());
        assertEquals(exact, found.subList(0, exact.size()), name);
    }

    @Test
    void every_beginning_of_one_to_three_letters_answers() {
        TABLE.tables().symptoms().forEach(symptom -> {
            String name = Normalizer.normalize(symptom.name());
            for (int letters = 1; letters <= 3; letters++) {
                assertTrue(!INDEX.find(name.substring(0, letters), Language.EN).isEmpty(), name);
            }
        });
    }

    @ParameterizedTest(name = "{0} finds {1}")
    @CsvSource({
        "tem, temporal-headache",
        "TINNI, tinnitus",
        "jaw pa, jaw-pain",
        "pain jaw, jaw-pain",
        "scm, sternocleidomastoid",
        "trapez, upper-trapezius",
        "temporal-headache, temporal-headache",
        "tension type, tension-type-headache"
    })
    void what_is_typed_finds_what_is_meant(String typed, String id) {
        given().queryParam("q", typed)
                .queryParam("limit", 20)
                .get("/v1/suggestions")
                .then()
                .statusCode(200)
                .body("items.id", hasItem(id));
    }

    @ParameterizedTest
    @ValueSource(strings = {"q", "é", "'", "\u0000", "💥", "ß", "  a  ", "-", "%"})
    void any_character_gets_an_answer(String typed) {
        given().queryParam("q", typed)
                .get("/v1/suggestions")
                .then()
                .statusCode(200)
                .body("$", not(empty()));
    }

    @Test
    void nothing_typed_is_a_problem() {
        given().queryParam("q", " ")
                .get("/v1/suggestions")
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("code", equalTo("missing-value"))
                .body("errors[0].parameter", equalTo("q"));
        given().queryParam("q", "x".repeat(101))
                .get("/v1/suggestions")
                .then()
                .statusCode(400)
                .body("detail", containsString("100 characters"));
    }
}
