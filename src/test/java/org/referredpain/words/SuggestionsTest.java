package org.referredpain.words;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
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
        for (Language language : Language.values()) {
            TABLE.tables().terms().stream()
                    .filter(term -> term.language() == language)
                    .map(term -> Normalizer.normalize(term.term()))
                    .flatMap(name -> IntStream.rangeClosed(1, Math.min(3, name.length()))
                            .mapToObj(letters -> name.substring(0, letters).strip()))
                    .distinct()
                    .forEach(typed -> assertFalse(INDEX.find(typed, language).isEmpty(), language + " " + typed));
        }
    }

    @ParameterizedTest(name = "{0} {1}: {2}")
    @CsvSource({
        "EN, tem, temporal-headache, BEGINS_THE_NAME",
        "EN, shuolder pain, shoulder-pain, WITH_A_SLIP",
        "EN, diarrhoea, diarrhea, EXACT",
        "EN, Diarrhea, diarrhea, EXACT",
        "EN, charley-horse, calf-cramps, EXACT",
        "EN, charleyhorse, calf-cramps, EXACT",
        "EN, pain on top of my head, vertex-headache, SAME_WORDS",
        "DE, kieferschmerz, jaw-pain, BEGINS_THE_NAME",
        "DE, Zähne, toothache, BEGINS_THE_NAME",
        "FR, machoire, jaw, EXACT",
        "ES, mandibula, jaw, EXACT"
    })
    void names_fit_in_the_order_of_how_well(Language language, String typed, String id, TermIndex.Fit fit) {
        assertTrue(
                INDEX.find(typed, language).stream().anyMatch(each -> each.id().equals(id) && each.fit() == fit),
                () -> INDEX.find(typed, language).stream().limit(8).toList().toString());
    }

    @ParameterizedTest(name = "{1} marks {2} of {0}")
    @CsvSource({
        "Jaw pain, jaw, Jaw",
        "Jaw pain, pa ja, Ja+pa",
        "Acouphènes, acouphe, Acouphè",
        "Mâchoire, machoire, Mâchoire",
        "Tension-type headache, type, type",
        "Can't turn head, cant tu, Can't+tu",
        "Shoulder pain, shuolder, Shoulder",
        "Große Zehe, gross, Groß"
    })
    void the_part_that_fits_is_marked(String name, String typed, String marked) {
        assertEquals(
                marked,
                Mark.of(name, typed).stream()
                        .map(mark -> name.substring(mark.start(), mark.end()))
                        .collect(Collectors.joining("+")));
    }

    @Test
    void a_name_that_several_things_bear_is_marked_ambiguous() {
        given().queryParam("q", "shoulder pain")
                .get("/v1/suggestions")
                .then()
                .statusCode(200)
                .body("items[0].exact", equalTo(true))
                .body("items[0].marks[0].start", equalTo(0));
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
