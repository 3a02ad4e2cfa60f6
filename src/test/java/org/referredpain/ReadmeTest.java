package org.referredpain;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.referredpain.knowledge.Muscle;
import org.referredpain.knowledge.Tables;
import org.referredpain.release.PackagedTable;

/** What the README shows is what the service does. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
class ReadmeTest {

    private static final Pattern FIRST_CALL = Pattern.compile("curl 'http://localhost:8080([^']+)'");

    private static final Path README = Path.of("README.md");

    private static final Pattern COUNTS = Pattern.compile("(?s)(<!-- counts[^>]*-->\\n).*?(<!-- end -->)");

    /** Written into the README from the table with -Dgolden=write; nobody counts by hand, and no number is wanted. */
    @Test
    void the_table_is_as_large_as_is_said() throws Exception {
        String readme = Files.readString(README);
        Matcher said = COUNTS.matcher(readme);
        assertTrue(said.find());
        String counted = said.replaceFirst(Matcher.quoteReplacement(said.group(1) + counts() + said.group(2)));
        if ("write".equals(System.getProperty("golden"))) {
            Files.writeString(README, counted);
        }
        assertEquals(counted, Files.readString(README));
    }

    private static String counts() throws ReflectiveOperationException {
        Tables tables = PackagedTable.snapshot().tables();
        long candidates = tables.muscles().stream().filter(Muscle::candidate).count();
        StringBuilder rows = new StringBuilder("| | |\n|---|---:|\n| candidate muscles | %d |\n".formatted(candidates));
        for (var table : Tables.class.getRecordComponents()) {
            int size = ((List<?>) table.getAccessor().invoke(tables)).size();
            String name = Arrays.stream(table.getName().split("(?=[A-Z])"))
                    .map(word -> word.toLowerCase(Locale.ROOT))
                    .collect(Collectors.joining(" "));
            rows.append("| %s | %,d |\n".formatted(name, size));
        }
        return rows.toString();
    }

    @Test
    void the_first_call_answers_what_is_shown() throws IOException {
        String readme = Files.readString(README);
        Matcher call = FIRST_CALL.matcher(readme);
        assertTrue(call.find());
        var answer = given().urlEncodingEnabled(false)
                .get(call.group(1))
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
        String shown =
                readme.substring(readme.indexOf("```json"), readme.indexOf("```", readme.indexOf("```json") + 3));
        for (String path : new String[] {
            "redFlags[0].id", "redFlags[0].advice", "candidates[0].muscle.name", "candidates[1].muscle.name"
        }) {
            assertTrue(shown.contains('"' + answer.getString(path) + '"'), path + " is " + answer.getString(path));
        }
        Matcher points = Pattern.compile("\"score\": (\\d+),\\s+\"points\": (\\d+),\\s+\"of\": (\\d+)")
                .matcher(shown);
        for (int i = 0; points.find(); i++) {
            assertEquals(Integer.parseInt(points.group(1)), answer.getInt("candidates[" + i + "].score"));
            assertEquals(Integer.parseInt(points.group(2)), answer.getInt("candidates[" + i + "].points"));
            assertEquals(Integer.parseInt(points.group(3)), answer.getInt("candidates[" + i + "].of"));
        }
    }
}
