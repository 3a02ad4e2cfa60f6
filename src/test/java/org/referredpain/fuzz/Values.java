package org.referredpain.fuzz;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Values for a parameter or a field: right ones, those at its limits, and those that nobody thought of. */
final class Values {

    /** Texts that have broken somebody's program once. */
    private static final List<String> HOSTILE = List.of(
            "",
            " ",
            "\t",
            "\u0000",
            "a\u0000b",
            "\u0001\u001f\u007f",
            "\r\nX-Injected: yes",
            "\u00e9",
            "e\u0301",
            "\u0130\u0131\u00df\u1e9e",
            "\u0627\u0644\u0635\u062f\u0627\u0639",
            "\u982d\u75db",
            "\ud83e\udd15",
            "\ud83d\udc68\u200d\ud83d\udc69\u200d\ud83d\udc67",
            "\u202etxet",
            "\ufeff",
            "\uffff",
            "\u2028",
            "a\u0308\u0308\u0308\u0308\u0308",
            "\ufdfa",
            "\ud83f\udfff",
            "\udbff\udfff",
            "null",
            "undefined",
            "NaN",
            "true",
            "[]",
            "{}",
            "'; drop table claims; --",
            "' or '1'='1",
            "${jndi:ldap://x/y}",
            "#{7*7}",
            "%s%s%n",
            "<script>alert(1)</script>",
            "../../etc/passwd",
            "..\\..\\x",
            "a/b",
            "a;b=c",
            "a?b#c",
            "*",
            "\\",
            "\"",
            "-",
            "--",
            "TEMPORAL-HEADACHE",
            "temporal-headache ",
            "temporal_headache",
            "x".repeat(255),
            "x".repeat(3_000),
            "\u00fc".repeat(1_200),
            "a-".repeat(1_500),
            "(".repeat(500));

    private static final List<String> NUMBERS = List.of(
            "0",
            "1",
            "-1",
            "-0",
            "00",
            "01",
            "+1",
            "1.0",
            "1.5",
            "1e2",
            "1e400",
            "0x10",
            "1_000",
            "1,000",
            " 1",
            "1 ",
            "\u0661",
            "\uff11",
            "2147483647",
            "2147483648",
            "-2147483648",
            "-2147483649",
            "9223372036854775807",
            "9223372036854775808",
            "99999999999999999999999999999999",
            "NaN",
            "Infinity",
            "",
            "ten");

    private Values() {}

    static String hostile(Random random) {
        return any(random, HOSTILE);
    }

    static String number(Random random) {
        return any(random, NUMBERS);
    }

    static <T> T any(Random random, List<T> of) {
        return of.get(random.nextInt(of.size()));
    }

    /** The limits that a schema names, one inside and one outside of each. */
    static List<String> limits(JsonNode schema) {
        List<String> limits = new ArrayList<>();
        for (String limit : new String[] {"minimum", "maximum"}) {
            if (schema.has(limit)) {
                long at = schema.get(limit).asLong();
                limits.addAll(List.of(Long.toString(at - 1), Long.toString(at), Long.toString(at + 1)));
            }
        }
        schema.path("enum").forEach(value -> {
            limits.add(value.asText());
            limits.add(value.asText().toUpperCase(java.util.Locale.ROOT));
            limits.add(value.asText() + " ");
        });
        if (schema.has("maxLength")) {
            int longest = schema.get("maxLength").asInt();
            limits.addAll(List.of("ache ".repeat(longest / 5), "x".repeat(longest), "x".repeat(longest + 1)));
        }
        return limits;
    }

    /** As a client writes it into an address. */
    static String encoded(String text) {
        StringBuilder encoded = new StringBuilder();
        for (byte each : text.getBytes(StandardCharsets.UTF_8)) {
            char c = (char) (each & 0xff);
            boolean plain = c < 0x80 && (Character.isLetterOrDigit(c) || "-._~".indexOf(c) >= 0);
            encoded.append(plain ? String.valueOf(c) : "%%%02X".formatted((int) c));
        }
        return encoded.toString();
    }
}
