package org.referredpain.http;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.Test;
import org.referredpain.TestDatabase;

/** The contract: kept word for word, complete, and every example in it runs and answers as described. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
class OpenApiTest {

    /** Run the tests with -Dgolden=write to take a contract over that was changed on purpose. */
    private static final Path GOLDEN = Path.of("src/test/resources/openapi.yaml");

    private static final ObjectMapper JSON = new ObjectMapper();

    private static JsonNode document;

    @Test
    void the_contract_is_the_one_that_was_agreed() throws IOException {
        String served =
                given().get("/q/openapi").then().statusCode(200).extract().asString();
        if ("write".equals(System.getProperty("golden"))) {
            Files.writeString(GOLDEN, served);
        }
        try (InputStream golden = Objects.requireNonNull(getClass().getResourceAsStream("/openapi.yaml"))) {
            assertEquals(new String(golden.readAllBytes(), StandardCharsets.UTF_8), served);
        }
    }

    @Test
    void every_operation_is_described_and_has_an_id_a_tag_and_problems() {
        Set<String> ids = new TreeSet<>();
        eachOperation((path, operation) -> {
            String where = path + " " + operation.get("operationId");
            assertTrue(ids.add(operation.get("operationId").asText()), where);
            assertFalse(operation.get("summary").asText().isBlank(), where);
            assertFalse(operation.get("description").asText().isBlank(), where);
            assertEquals(1, operation.get("tags").size(), where);
            assertNotNull(operation.get("responses").get("200"), where);
            assertNotNull(operation.get("responses").get("400"), where);
            assertNotNull(operation.get("responses").get("503"), where);
            for (JsonNode parameter : list(operation.get("parameters"))) {
                assertFalse(parameter.get("description").asText().isBlank(), where + parameter);
            }
        });
    }

    @Test
    void every_field_of_every_answer_is_described() {
        document().get("components").get("schemas").properties().forEach(schema -> {
            JsonNode properties = schema.getValue().get("properties");
            if (properties != null) {
                properties
                        .properties()
                        .forEach(field -> assertTrue(
                                field.getValue().has("description") || describedByName(field.getValue()),
                                schema.getKey() + "." + field.getKey() + " " + field.getValue()));
            }
        });
    }

    @Test
    void every_example_runs_and_its_answer_has_the_described_form() {
        List<String> ran = new ArrayList<>();
        eachOperation((path, operation) -> {
            boolean post = operation.has("requestBody");
            if (post) {
                operation
                        .get("requestBody")
                        .get("content")
                        .get("application/json")
                        .get("examples")
                        .forEach(example -> {
                            Response answer = given().contentType("application/json")
                                    .body(example.get("value").toString())
                                    .post(path);
                            conforms(operation, answer, path);
                            ran.add(path);
                        });
            } else {
                RequestSpecification request = given();
                String address = path;
                for (JsonNode parameter : list(operation.get("parameters"))) {
                    String name = parameter.get("name").asText();
                    if (parameter.get("in").asText().equals("path")) {
                        address = address.replace(
                                "{" + name + "}", parameter.get("example").asText());
                    } else if (!name.equals("cursor")) {
                        List<JsonNode> values = parameter.get("example").isArray()
                                ? list(parameter.get("example"))
                                : List.of(parameter.get("example"));
                        request.queryParam(
                                name, values.stream().map(JsonNode::asText).toList());
                    }
                }
                conforms(operation, request.get(address), address);
                ran.add(address);
            }
        });
        assertTrue(ran.size() > 20, ran.toString());
    }

    @Test
    void the_methods_that_are_refused_are_those_the_contract_does_not_have() {
        document().get("paths").properties().forEach(path -> {
            boolean post = path.getValue().has("post");
            String address = path.getKey().replaceAll("\\{[^}]+}", "x");
            String allow =
                    given().delete(address).then().statusCode(405).extract().header("Allow");
            assertEquals(post ? "GET, HEAD, OPTIONS, POST" : "GET, HEAD, OPTIONS", allow, address);
        });
    }

    @Test
    void swagger_ui_shows_it() {
        given().get("/q/swagger-ui/").then().statusCode(200).contentType("text/html");
    }

    /** Status, and the schema as far as it says anything: required, known fields, types, enums, references. */
    private static void conforms(JsonNode operation, Response answer, String where) {
        assertEquals(200, answer.statusCode(), where + answer.asString());
        JsonNode content = operation.get("responses").get("200").get("content");
        String type = answer.contentType().split(";")[0];
        assertTrue(content.has(type), where + " is not described as " + type);
        if (!type.equals("application/json")) {
            return;
        }
        try {
            check(content.get(type).get("schema"), JSON.readTree(answer.asString()), where);
        } catch (IOException e) {
            throw new AssertionError(where, e);
        }
    }

    private static void check(JsonNode schema, JsonNode value, String where) {
        if (schema.has("$ref")) {
            check(resolve(schema), value, where);
            return;
        }
        if (schema.has("enum")) {
            List<String> known = new ArrayList<>();
            schema.get("enum").forEach(each -> known.add(each.asText()));
            assertTrue(known.contains(value.asText()), where + ": " + value + " is none of " + known);
        }
        switch (schema.path("type").asText()) {
            case "object" -> {
                assertTrue(value.isObject(), where + " is no object: " + value);
                list(schema.get("required"))
                        .forEach(name -> assertTrue(value.has(name.asText()), where + " lacks " + name + ": " + value));
                value.properties().forEach(field -> {
                    JsonNode property = schema.path("properties").get(field.getKey());
                    JsonNode rest = schema.get("additionalProperties");
                    assertTrue(property != null || rest != null, where + " has an unknown field " + field.getKey());
                    check(property != null ? property : rest, field.getValue(), where + "." + field.getKey());
                });
            }
            case "array" -> {
                assertTrue(value.isArray(), where + " is no array: " + value);
                value.forEach(each -> check(schema.get("items"), each, where + "[]"));
            }
            case "string" -> assertTrue(value.isTextual(), where + " is no text: " + value);
            case "number" -> assertTrue(value.isNumber(), where + " is no number: " + value);
            case "integer" -> assertTrue(value.isIntegralNumber(), where + " is no whole number: " + value);
            case "boolean" -> assertTrue(value.isBoolean(), where + " is neither true nor false: " + value);
            default -> throw new AssertionError(where + ": the contract says no type: " + schema);
        }
    }

    private static boolean describedByName(JsonNode property) {
        return property.has("$ref") && resolve(property).has("description");
    }

    private static JsonNode resolve(JsonNode reference) {
        String name = reference.get("$ref").asText().replace("#/components/schemas/", "");
        return document().get("components").get("schemas").get(name);
    }

    private static void eachOperation(BiConsumer<String, JsonNode> each) {
        document()
                .get("paths")
                .properties()
                .forEach(path -> path.getValue()
                        .properties()
                        .forEach(operation -> each.accept(path.getKey(), operation.getValue())));
    }

    private static List<JsonNode> list(JsonNode array) {
        List<JsonNode> items = new ArrayList<>();
        if (array != null) {
            array.forEach(items::add);
        }
        return items;
    }

    private static JsonNode document() {
        if (document == null) {
            document = read();
        }
        return document;
    }

    private static JsonNode read() {
        try {
            return JSON.readTree(given().get("/q/openapi?format=json").asString());
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
