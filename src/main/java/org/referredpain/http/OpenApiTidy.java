package org.referredpain.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.jboss.jandex.ClassInfo;
import org.jboss.jandex.DotName;
import org.jboss.jandex.IndexView;
import org.jboss.jandex.RecordComponentInfo;
import org.jspecify.annotations.Nullable;
import org.referredpain.knowledge.Coded;

/**
 * Says in the OpenAPI document what the code says elsewhere, so that nobody writes it twice: which fields are always
 * there (those that are not {@code @Nullable}), how enums are written, what the columns of the table mean (from the data
 * package), and which problems every operation can answer with.
 */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class OpenApiTidy implements OASFilter {

    private static final DotName NULLABLE = DotName.createSimple(Nullable.class.getName());
    private static final DotName CODED = DotName.createSimple(Coded.class.getName());
    private static final DotName MEMBER_SCHEMA =
            DotName.createSimple(org.eclipse.microprofile.openapi.annotations.media.Schema.class.getName());
    private static final String OURS = "org.referredpain.";

    private final Map<String, ClassInfo> records = new HashMap<>();
    private final Map<String, ClassInfo> codedEnums = new HashMap<>();
    private final Map<String, String> tables = new HashMap<>();
    private final Map<String, Map<String, String>> columns = new HashMap<>();

    public OpenApiTidy(IndexView index) {
        for (ClassInfo type : index.getKnownClasses()) {
            if (type.name().toString().startsWith(OURS) && type.isRecord()) {
                // Of two records with one name, the one that says it is a schema is meant.
                records.merge(
                        schemaName(type),
                        type,
                        (one, other) -> one.declaredAnnotation(MEMBER_SCHEMA) != null ? one : other);
            }
            if (type.isEnum() && type.interfaceNames().contains(CODED)) {
                codedEnums.put(type.simpleName(), type);
            }
        }
        readDataPackage();
    }

    @Override
    public void filterOpenAPI(OpenAPI api) {
        if (api.getComponents() != null && api.getComponents().getSchemas() != null) {
            api.getComponents().getSchemas().forEach(this::complete);
            // The pages and items of one thing or another are described; those of anything are no answer.
            api.getComponents().removeSchema("Page");
            api.getComponents().removeSchema("Item");
        }
        api.getPaths().getPathItems().values().stream()
                .map(PathItem::getOperations)
                .flatMap(operations -> operations.values().stream())
                .forEach(OpenApiTidy::addProblems);
    }

    private void complete(String name, Schema schema) {
        if (codedEnums.containsKey(name) && schema.getEnumeration() != null) {
            schema.setEnumeration(schema.getEnumeration().stream()
                    .map(value ->
                            (Object) value.toString().toLowerCase(Locale.ROOT).replace('_', '-'))
                    .toList());
        }
        ClassInfo type = records.getOrDefault(
                name, records.get(name.startsWith("Page") ? "Page" : name.startsWith("Item") ? "Item" : name));
        if (type == null || schema.getProperties() == null) {
            return;
        }
        if (tables.containsKey(name) && schema.getDescription() == null) {
            schema.setDescription(tables.get(name));
        }
        for (RecordComponentInfo component : type.recordComponents()) {
            Schema property = schema.getProperties().get(component.name());
            if (property == null) {
                continue;
            }
            boolean nullable = component.type().hasAnnotation(NULLABLE)
                    || type.field(component.name()).hasAnnotation(NULLABLE)
                    || type.field(component.name()).type().hasAnnotation(NULLABLE);
            if (!nullable
                    && (schema.getRequired() == null || !schema.getRequired().contains(component.name()))) {
                schema.addRequired(component.name());
            }
            String meaning = columns.getOrDefault(name, Map.of()).get(component.name());
            if (meaning != null) {
                describe(schema, component.name(), property, meaning);
            }
        }
    }

    /** OpenAPI 3.1 allows a description beside a reference. */
    private static void describe(Schema schema, String name, Schema property, String meaning) {
        if (property.getDescription() == null) {
            property.setDescription(meaning);
            schema.addProperty(name, property);
        }
    }

    private static void addProblems(Operation operation) {
        boolean named = operation.getParameters() != null
                && operation.getParameters().stream()
                        .anyMatch(parameter -> "path".equals(String.valueOf(parameter.getIn())));
        boolean body = operation.getRequestBody() != null;
        addProblem(operation, "400", "Something in the request is wrong; the problem says what would be right.");
        if (body || "lookup".equals(operation.getOperationId())) {
            addProblem(
                    operation, "403", "Text, or several symptoms at once, are switched off where this service runs.");
        }
        if (named) {
            addProblem(operation, "404", "The table has no such key; the problem names the keys most like it.");
            addProblem(operation, "410", "The key is retired; the problem names its replacement.");
        }
        if (body) {
            addProblem(operation, "413", "The body is too large.");
            addProblem(operation, "415", "The body is not application/json.");
        } else {
            operation
                    .getResponses()
                    .addAPIResponse(
                            "304",
                            OASFactory.createAPIResponse()
                                    .description("The client holds this answer (If-None-Match)."));
        }
        addProblem(operation, "429", "The client has asked too much in too short a time; see Retry-After.");
        addProblem(operation, "503", "No release of the table is loaded yet; see Retry-After.");
    }

    private static void addProblem(Operation operation, String status, String description) {
        APIResponse response = OASFactory.createAPIResponse()
                .description(description)
                .content(OASFactory.createContent()
                        .addMediaType(
                                Problem.MEDIA_TYPE,
                                OASFactory.createMediaType()
                                        .schema(OASFactory.createSchema().ref("#/components/schemas/Problem"))));
        operation.getResponses().addAPIResponse(status, response);
    }

    private static String schemaName(ClassInfo type) {
        var annotation = type.declaredAnnotation(MEMBER_SCHEMA);
        return annotation != null && annotation.value("name") != null
                ? annotation.value("name").asString()
                : type.simpleName();
    }

    private void readDataPackage() {
        try (InputStream file =
                Thread.currentThread().getContextClassLoader().getResourceAsStream("knowledge/datapackage.json")) {
            if (file == null) {
                throw new IllegalStateException("the data package is not on the class path of the build");
            }
            for (JsonNode table : JsonMapper.builder().build().readTree(file).get("resources")) {
                String record = recordOf(table.get("name").asText());
                tables.put(record, table.get("description").asText());
                columns.computeIfAbsent("Tables", each -> new HashMap<>())
                        .put(
                                camel(table.get("name").asText()),
                                table.get("description").asText());
                Map<String, String> meanings = new HashMap<>();
                for (JsonNode field : table.get("schema").get("fields")) {
                    meanings.put(
                            camel(field.get("name").asText()),
                            field.get("description").asText());
                }
                columns.put(record, meanings);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** red_flag_sources holds RedFlagSource, families hold Family. */
    private static String recordOf(String table) {
        String one = table.endsWith("ies")
                ? table.substring(0, table.length() - 3) + "y"
                : table.endsWith("s") ? table.substring(0, table.length() - 1) : table;
        String camel = camel(one);
        return camel.substring(0, 1).toUpperCase(Locale.ROOT) + camel.substring(1);
    }

    private static String camel(String snake) {
        StringBuilder camel = new StringBuilder();
        for (String word : List.of(snake.split("_"))) {
            camel.append(camel.isEmpty() ? word : word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1));
        }
        return camel.toString();
    }
}
