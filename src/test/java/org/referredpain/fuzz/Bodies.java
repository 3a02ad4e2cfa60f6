package org.referredpain.fuzz;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import java.util.function.Function;

/** JSON bodies by their schema: right, wrong in a place, or no JSON at all. */
final class Bodies {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private final Contract contract;
    private final Random random;
    private final List<String> keys;

    /** Of every so many values one is wrong. */
    private final int wrongOneIn;

    Bodies(Contract contract, Random random, List<String> keys, int wrongOneIn) {
        this.contract = contract;
        this.random = random;
        this.keys = keys;
        this.wrongOneIn = wrongOneIn;
    }

    /** A value for a schema. */
    JsonNode of(JsonNode reference) {
        JsonNode schema = contract.resolve(reference);
        if (random.nextInt(wrongOneIn) == 0) {
            return anything(0);
        }
        return switch (schema.path("type").asText()) {
            case "object" -> object(schema);
            case "array" -> array(schema);
            case "integer" -> NODES.numberNode(1 + random.nextInt(100));
            case "boolean" -> NODES.booleanNode(random.nextBoolean());
            default -> text(schema);
        };
    }

    private JsonNode object(JsonNode schema) {
        ObjectNode object = NODES.objectNode();
        schema.path("properties").properties().forEach(field -> {
            if (random.nextInt(3) > 0) {
                object.set(field.getKey(), of(field.getValue()));
            }
        });
        if (random.nextInt(wrongOneIn) == 0) {
            object.set(Values.hostile(random), anything(0));
        }
        return object;
    }

    private JsonNode array(JsonNode schema) {
        int most = schema.path("maxItems").asInt(50);
        int items = Values.any(random, List.of(0, 1, 1, 1, 2, 2, 3, 5, most, most + 1));
        ArrayNode array = NODES.arrayNode();
        for (int i = 0; i < items; i++) {
            array.add(of(schema.get("items")));
        }
        return array;
    }

    private JsonNode text(JsonNode schema) {
        List<String> limits = Values.limits(schema);
        if (!limits.isEmpty() && random.nextBoolean()) {
            return NODES.textNode(Values.any(random, limits));
        }
        return NODES.textNode(random.nextInt(4) == 0 ? Values.hostile(random) : Values.any(random, keys));
    }

    private JsonNode anything(int depth) {
        return switch (random.nextInt(depth > 3 ? 6 : 8)) {
            case 0 -> NODES.nullNode();
            case 1 -> NODES.booleanNode(random.nextBoolean());
            case 2 -> NODES.numberNode(random.nextInt());
            case 3 -> NODES.numberNode(random.nextLong());
            case 4 -> NODES.numberNode(random.nextDouble() * 1e300);
            case 5 -> NODES.textNode(Values.hostile(random));
            case 6 -> NODES.arrayNode().add(anything(depth + 1)).add(anything(depth + 1));
            default -> NODES.objectNode().set(Values.hostile(random), anything(depth + 1));
        };
    }

    /** What can be wrong with a body's bytes, whatever they say. */
    static byte[] spoilt(Random random, byte[] body) {
        String text = new String(body, StandardCharsets.UTF_8);
        Function<Charset, byte[]> in = text::getBytes;
        return switch (random.nextInt(22)) {
            case 0 -> new byte[0];
            case 1 -> bytes(" \n\t");
            case 2 -> bytes(text.substring(0, random.nextInt(text.length() + 1)));
            case 3 -> bytes(text + text);
            case 4 -> bytes(text + "//");
            case 5 -> in.apply(StandardCharsets.UTF_16);
            case 6 -> in.apply(StandardCharsets.UTF_16LE);
            case 7 -> bytes("\ufeff" + text);
            case 8 -> bytes("[".repeat(20_000));
            case 9 -> bytes("{\"symptoms\":".repeat(2_000));
            case 10 -> bytes("{\"text\":" + "[".repeat(900) + "]".repeat(900) + "}");
            case 11 -> bytes("{\"limit\":1e999999999}");
            case 12 -> bytes("{\"limit\":" + "9".repeat(5_000) + "}");
            case 13 -> bytes("{\"limit\":0." + "0".repeat(5_000) + "1}");
            case 14 -> bytes("{\"text\":\"\\ud800\\udc\"}");
            case 15 -> bytes("{\"text\":\"\\ud83d and \\ude00 alone\"}");
            case 16 -> bytes("{\"text\":\"" + "\\u0000".repeat(100) + "\"}");
            case 17 -> bytes("{'text':'x'}");
            case 18 -> bytes("{\"text\":\"\u00e9" + "\u0301".repeat(3_000) + "\"}");
            case 19 -> bytes("{\"text\":\"" + "x ".repeat(40_000) + "\"}");
            case 20 -> bytes("{\"" + "k".repeat(30_000) + "\":1}");
            default -> flipped(random, body);
        };
    }

    /** Some bytes replaced by ones that UTF-8 has not, or not there. */
    private static byte[] flipped(Random random, byte[] body) {
        byte[] wrong = body.clone();
        for (int i = 0; i < 3 && wrong.length > 0; i++) {
            wrong[random.nextInt(wrong.length)] = (byte) (0x80 + random.nextInt(0x80));
        }
        return wrong;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
