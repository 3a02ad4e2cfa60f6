package org.referredpain;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What the README shows is what the service does. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
class ReadmeTest {

    private static final Pattern FIRST_CALL = Pattern.compile("curl 'http://localhost:8080([^']+)'");

    @Test
    void the_first_call_answers_what_is_shown() throws IOException {
        String readme = Files.readString(Path.of("README.md"));
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
