package org.referredpain.fuzz;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The OpenAPI document as the operations to ask and the schemas that their answers must follow. */
final class Contract {

    static final ObjectMapper JSON = JsonMapper.builder()
            .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private static final String PROBLEM = "application/problem+json";

    private final JsonNode components;
    private final List<Operation> operations;
    private final Map<JsonNode, JsonSchema> schemas = new HashMap<>();

    /** A parameter in the path or the query. */
    record Parameter(String name, boolean inPath, boolean required, JsonNode schema, List<String> examples) {}

    /**
     * One method of one address.
     *
     * @param bodies examples of bodies; none for a GET
     * @param body schema of the body; missing for a GET
     * @param answers schema of the answer by status and media type
     */
    record Operation(
            String method,
            String path,
            Pattern address,
            List<Parameter> parameters,
            List<JsonNode> bodies,
            JsonNode body,
            Map<String, JsonNode> answers) {}

    private Contract(JsonNode components, List<Operation> operations) {
        this.components = components;
        this.operations = operations;
    }

    static Contract of(String document) throws IOException {
        JsonNode root = JSON.readTree(document);
        close(root);
        List<Operation> operations = new ArrayList<>();
        root.get("paths")
                .properties()
                .forEach(path -> path.getValue()
                        .properties()
                        .forEach(each -> operations.add(operation(path.getKey(), each.getKey(), each.getValue()))));
        return new Contract(root.get("components"), operations);
    }

    List<Operation> operations() {
        return operations;
    }

    /** The schema that a name in the document stands for. */
    JsonNode resolve(JsonNode schema) {
        return schema.has("$ref")
                ? components.at(schema.get("$ref").asText().substring("#/components".length()))
                : schema;
    }

    /** The operation that an address, as it was sent, belongs to. */
    Optional<Operation> at(String method, String address) {
        String normal = normal(address);
        return operations.stream()
                .filter(each -> each.method().equals(method)
                        && each.address().matcher(normal).matches())
                // /v1/dataset.json and not /v1/{name}: the one with fewer names is meant
                .min(Comparator.comparing(
                        each -> each.path().chars().filter(c -> c == '{').count()));
    }

    /** RFC 3986, 6.2.2: without dot segments and needless encoding; and without matrix parameters and empty segments. */
    private static String normal(String address) {
        Deque<String> path = new ArrayDeque<>();
        for (String segment : address.split("#")[0].split("/")) {
            String plain = segment.split(";", 2)[0].replaceAll("(?i)%2e", ".");
            switch (plain) {
                case "", "." -> {}
                case ".." -> path.pollLast();
                default -> path.addLast(plain);
            }
        }
        return "/" + String.join("/", path);
    }

    /** What is wrong with the body of a success; empty when nothing is. */
    Optional<String> wrong(Operation operation, Wire.Answer answer) {
        String type = mediaType(answer);
        JsonNode schema = operation.answers().get(answer.status() + " " + type);
        if (schema == null) {
            return Optional.of("the contract has no %d with %s: %s"
                    .formatted(answer.status(), type, operation.answers().keySet()));
        }
        return type.endsWith("json") ? against(schema, answer) : Optional.empty();
    }

    /** What is wrong with a refusal; empty when it is a problem of RFC 9457 as the contract describes it. */
    Optional<String> wrongProblem(Wire.Answer answer, boolean bodyExpected) {
        if (!mediaType(answer).equals(PROBLEM)) {
            return Optional.of("is no problem but " + mediaType(answer));
        }
        if (!bodyExpected) {
            return Optional.empty();
        }
        JsonNode schema = JSON.createObjectNode().put("$ref", "#/components/schemas/Problem");
        return against(schema, answer)
                .or(() -> answer.text().contains("\"status\":" + answer.status() + ",")
                        ? Optional.empty()
                        : Optional.of("says another status: " + answer.text()));
    }

    private Optional<String> against(JsonNode schema, Wire.Answer answer) {
        try {
            String wrong = schemas.computeIfAbsent(schema, this::schema).validate(JSON.readTree(answer.body())).stream()
                    .limit(5)
                    .map(Object::toString)
                    .collect(Collectors.joining("; "));
            return wrong.isEmpty() ? Optional.empty() : Optional.of(wrong);
        } catch (IOException e) {
            return Optional.of("is not JSON: " + e.getMessage());
        }
    }

    private JsonSchema schema(JsonNode schema) {
        ObjectNode whole = JSON.createObjectNode();
        whole.set("components", components);
        whole.putArray("allOf").add(schema);
        return JsonSchemaFactory.getInstance(VersionFlag.V202012).getSchema(whole);
    }

    private static String mediaType(Wire.Answer answer) {
        return answer.header("content-type").orElse("nothing").split(";")[0].strip();
    }

    private static Operation operation(String path, String method, JsonNode operation) {
        List<Parameter> parameters = new ArrayList<>();
        for (JsonNode parameter : operation.path("parameters")) {
            JsonNode example = parameter.path("example");
            List<String> examples = new ArrayList<>();
            if (example.isArray()) {
                example.forEach(each -> examples.add(each.asText()));
            } else if (!example.isMissingNode()) {
                examples.add(example.asText());
            }
            parameters.add(new Parameter(
                    parameter.get("name").asText(),
                    parameter.get("in").asText().equals("path"),
                    parameter.path("required").asBoolean(),
                    parameter.get("schema"),
                    examples));
        }
        JsonNode body = operation.at("/requestBody/content/application~1json");
        List<JsonNode> bodies = new ArrayList<>();
        body.path("examples").forEach(each -> bodies.add(each.get("value")));
        Map<String, JsonNode> answers = new TreeMap<>();
        operation
                .get("responses")
                .properties()
                .forEach(answer -> answer.getValue()
                        .path("content")
                        .properties()
                        .forEach(type -> answers.put(
                                answer.getKey() + " " + type.getKey(),
                                type.getValue().path("schema"))));
        return new Operation(
                method.toUpperCase(Locale.ROOT),
                path,
                Pattern.compile(path.replace(".", "\\.").replaceAll("\\{[^}]+}", "[^/]+")),
                parameters,
                bodies,
                body.path("schema"),
                answers);
    }

    /** A field that the contract does not name is a fault of the answer, though JSON Schema would let it pass. */
    private static void close(JsonNode node) {
        if (node instanceof ObjectNode schema && schema.path("properties").isObject() && !schema.has("$ref")) {
            if (!schema.has("additionalProperties")) {
                schema.put("additionalProperties", false);
            }
        }
        node.forEach(Contract::close);
    }
}
