package org.referredpain;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** Everything that the five articles say which the product started from is reachable through the API. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
class SeedsTest {

    @Test
    void every_fact_of_the_articles_is_reachable() throws IOException {
        List<String> missing = new ArrayList<>();
        Map<String, JsonPath> answers = new HashMap<>();
        try (InputStream file = Objects.requireNonNull(getClass().getResourceAsStream("/seeds.csv"));
                CsvReader<NamedCsvRecord> rows =
                        CsvReader.builder().ofNamedCsvRecord(new InputStreamReader(file, StandardCharsets.UTF_8))) {
            for (NamedCsvRecord row : rows) {
                JsonPath answer = answers.computeIfAbsent(
                        row.getField("call"),
                        call -> given().urlEncodingEnabled(false)
                                .get(call)
                                .then()
                                .statusCode(200)
                                .extract()
                                .jsonPath());
                Object found = answer.get(row.getField("path"));
                String expected = row.getField("expected");
                boolean there = found instanceof Collection<?> many
                        ? flat(many).contains(expected)
                        : expected.equals(String.valueOf(found));
                if (!there) {
                    missing.add(row.getFields() + " found " + found);
                }
            }
        }
        assertEquals(List.of(), missing);
    }

    private static List<String> flat(Collection<?> many) {
        List<String> texts = new ArrayList<>();
        for (Object each : many) {
            if (each instanceof Collection<?> inner) {
                texts.addAll(flat(inner));
            } else {
                texts.add(String.valueOf(each));
            }
        }
        return texts;
    }
}
