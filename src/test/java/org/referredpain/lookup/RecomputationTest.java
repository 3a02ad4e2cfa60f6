package org.referredpain.lookup;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.referredpain.Pages;
import org.referredpain.TestDatabase;

/** A short script in another language gets the same ranks and points from the downloaded table. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
class RecomputationTest {

    private static final int LOOKUPS = 500;
    private static final long SEED = 20261121;
    private static final Path SCRIPT = Path.of("src/test/resources/recompute.py");

    private record Recomputed(
            List<String> present, List<String> absent, String minGrade, Map<String, List<Integer>> answer) {}

    @TempDir
    Path temporary;

    @Test
    void five_hundred_random_lookups_come_out_the_same() throws Exception {
        boolean python = pythonIsThere();
        assertTrue(python || System.getenv("CI") == null, "CI installs Python");
        Assumptions.assumeTrue(python, "no python3 on this machine");
        ObjectMapper json = new ObjectMapper();
        Path dataset = temporary.resolve("dataset.json");
        Files.writeString(dataset, given().get("/v1/dataset.json").asString());
        Path lookups = temporary.resolve("lookups.json");
        json.writeValue(lookups.toFile(), randomLookups());

        Process script = new ProcessBuilder("python3", SCRIPT.toString(), dataset.toString(), lookups.toString())
                .redirectErrorStream(true)
                .start();
        String output = new String(script.getInputStream().readAllBytes());
        assertEquals(0, script.waitFor(), output);
        assertEquals("0 wrong", output.strip());
    }

    @Test
    void the_script_is_short_enough_to_read() throws IOException {
        assertTrue(Files.readAllLines(SCRIPT).size() <= 60);
    }

    private static List<Recomputed> randomLookups() {
        List<String> symptoms = Pages.ids("/v1/symptoms");
        Random random = new Random(SEED);
        List<Recomputed> lookups = new ArrayList<>();
        while (lookups.size() < LOOKUPS) {
            List<String> present = pick(random, symptoms, 1 + random.nextInt(4));
            List<String> absent = pick(random, symptoms, random.nextInt(3));
            String grade = List.of("E", "E", "D", "C", "B").get(random.nextInt(5));
            var answer = given().queryParam("symptom", present)
                    .queryParam("absent", absent)
                    .queryParam("minGrade", grade)
                    .queryParam("limit", 100)
                    .get("/v1/lookup");
            if (answer.statusCode() == 200 && answer.jsonPath().getInt("totalCandidates") <= 100) {
                lookups.add(new Recomputed(present, absent, grade, ranked(answer.jsonPath())));
            }
        }
        return lookups;
    }

    private static Map<String, List<Integer>> ranked(JsonPath answer) {
        Map<String, List<Integer>> ranked = new LinkedHashMap<>();
        List<String> muscles = answer.getList("candidates.muscle.id");
        List<Integer> ranks = answer.getList("candidates.rank");
        List<Integer> points = answer.getList("candidates.points");
        List<Integer> scores = answer.getList("candidates.score");
        for (int i = 0; i < muscles.size(); i++) {
            ranked.put(muscles.get(i), List.of(ranks.get(i), points.get(i), scores.get(i)));
        }
        return ranked;
    }

    private static List<String> pick(Random random, List<String> from, int number) {
        return random.ints(0, from.size())
                .distinct()
                .limit(number)
                .mapToObj(from::get)
                .toList();
    }

    private static boolean pythonIsThere() throws InterruptedException {
        try {
            return new ProcessBuilder("python3", "--version").start().waitFor() == 0;
        } catch (IOException e) {
            return false;
        }
    }
}
