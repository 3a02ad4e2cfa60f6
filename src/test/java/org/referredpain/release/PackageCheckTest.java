package org.referredpain.release;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What is wrong with a package is found, and said with file, line and column. */
class PackageCheckTest {

    @Test
    void the_packaged_table_has_nothing_wrong_with_it() {
        assertDoesNotThrow(() -> PackageCheck.check(KnowledgePackage.packaged()));
    }

    @Test
    void the_digest_changes_with_any_byte() {
        KnowledgePackage before = KnowledgePackage.packaged();
        assertEquals(before.digest(), KnowledgePackage.packaged().digest());
        assertTrue(!before.digest()
                .equals(changed("zones.csv", text -> text + "\n").digest()));
    }

    static List<Arguments> breakages() {
        return List.of(
                wrong(
                        "a wrong header",
                        "zones.csv",
                        first("id,parent", "id,parents"),
                        "zones.csv:1",
                        "the header must be id,parent,name,paired"),
                wrong("no header", "zones.csv", text -> "", "zones.csv:1", "the header must be"),
                wrong(
                        "a value too many",
                        "zones.csv",
                        lines(2, line -> line + ",x"),
                        "zones.csv:2",
                        "has 5 values, the header has 4"),
                wrong(
                        "a value too few",
                        "zones.csv",
                        lines(2, line -> line.substring(0, line.lastIndexOf(','))),
                        "zones.csv:2",
                        "has 3 values, the header has 4"),
                wrong("an empty line", "zones.csv", lines(2, line -> line + "\n"), "zones.csv:3", "has 1 values"),
                wrong(
                        "a dangling key",
                        "zones.csv",
                        lines(2, line -> "abdomen,nowhere,Belly,yes"),
                        "zones.csv:2: parent",
                        "zones.csv has no row nowhere"),
                wrong(
                        "a row twice",
                        "zones.csv",
                        lines(2, line -> line + "\n" + line),
                        "zones.csv:3: id",
                        "abdomen is already in line 2"),
                wrong(
                        "rows out of order",
                        "zones.csv",
                        text -> swap(text, 2, 3),
                        "zones.csv:3: id",
                        "rows must be sorted by key"),
                wrong(
                        "a bad date",
                        "sources.csv",
                        first(",2026-", ",2026-13-"),
                        "sources.csv:2: read_on",
                        "must be a day, like 2026-11-21"),
                wrong(
                        "a missing value",
                        "zones.csv",
                        lines(2, line -> "abdomen,,,yes"),
                        "zones.csv:2: name",
                        "must not be empty"),
                wrong(
                        "a key that is no slug",
                        "zones.csv",
                        lines(2, line -> "Abdomen,,Belly,yes"),
                        "zones.csv:2: id",
                        "must look like"),
                wrong(
                        "neither yes nor no",
                        "zones.csv",
                        lines(2, line -> "abdomen,,Belly,maybe"),
                        "zones.csv:2: paired",
                        "must be yes or no, not maybe"),
                wrong(
                        "an unknown word",
                        "symptoms.csv",
                        first(",pain,", ",pane,"),
                        "symptoms.csv:2: kind",
                        "must be one of pain, sensory"),
                wrong(
                        "a number out of range",
                        "red_flag_symptoms.csv",
                        lines(2, line -> line.replaceFirst(",[0-9]+,", ",0,")),
                        "red_flag_symptoms.csv:2: symptom_group",
                        "must be from 1 to 100, not 0"),
                wrong(
                        "no number",
                        "red_flag_symptoms.csv",
                        lines(2, line -> line.replaceFirst(",[0-9]+,", ",one,")),
                        "red_flag_symptoms.csv:2: symptom_group",
                        "must be a whole number, not one"),
                wrong(
                        "a space at the end",
                        "zones.csv",
                        lines(2, line -> "abdomen,,Belly ,yes"),
                        "zones.csv:2: name",
                        "single spaces"),
                wrong(
                        "a letter in two parts",
                        "zones.csv",
                        lines(2, line -> "abdomen,,Be\u0301lly,yes"),
                        "zones.csv:2: name",
                        "composed form (NFC)"),
                wrong(
                        "line ends of Windows",
                        "zones.csv",
                        lines(2, line -> line + "\r"),
                        "zones.csv:",
                        "end lines with LF alone"),
                wrong(
                        "a quote that does not end",
                        "zones.csv",
                        lines(2, line -> "abdomen,,\"Belly,yes"),
                        "zones.csv",
                        ""),
                wrong(
                        "a tree that goes round",
                        "zones.csv",
                        lines(2, line -> "abdomen,flank,Belly,yes"),
                        "zones.csv:2: parent",
                        "leads round in a circle"),
                wrong(
                        "two candidates on one path",
                        "muscles.csv",
                        first("anterior-deltoid,deltoid,part,no", "anterior-deltoid,deltoid,part,yes"),
                        "muscles.csv",
                        "exactly one node from anterior-deltoid up to its root must be a candidate"),
                wrong(
                        "a red flag without a source",
                        "red_flag_sources.csv",
                        text -> without(text, "achilles-rupture,"),
                        "red_flags.csv",
                        "has no source"),
                wrong(
                        "a red flag that nothing raises",
                        "red_flag_symptoms.csv",
                        text -> without(text, "achilles-rupture,"),
                        "red_flags.csv",
                        "no symptom raises it"),
                wrong(
                        "a complaint that is no pain, with no red flag and no reason",
                        "unflagged_symptoms.csv",
                        text -> without(text, "hiccups,"),
                        "symptoms.csv",
                        "raises no red flag, and unflagged_symptoms does not say why"),
                wrong(
                        "a reason for no red flag where there is one",
                        "unflagged_symptoms.csv",
                        first("\nhiccups,", "\nhand-numbness,"),
                        "unflagged_symptoms.csv",
                        "hand-numbness raises a red flag"),
                wrong(
                        "a source that nothing cites",
                        "sources.csv",
                        text -> text + "zzz,study,,Nobody cites this,,,,,2026-11-21,,\n",
                        "sources.csv",
                        "nothing cites it"),
                wrong(
                        "a verdict",
                        "red_flags.csv",
                        lines(2, line -> line.replaceFirst("(If|Call)", "You have it. $1")),
                        "red_flags.csv:2: advice",
                        "must not say \"you have\""),
                wrong(
                        "a retired key in use",
                        "retired.csv",
                        text -> text + "symptom,tinnitus,,0.2.0\n",
                        "retired.csv:2: id",
                        "tinnitus is still in use"),
                wrong(
                        "a measurement above all",
                        "measurements.csv",
                        lines(2, line -> line.replaceFirst(",[0-9]+,([0-9]+),", ",999,$1,")),
                        "measurements.csv:2: n",
                        "is more than all"),
                wrong(
                        "no version",
                        "datapackage.json",
                        first("\"version\": \"0.1.0\"", "\"version\": \"next\""),
                        "datapackage.json",
                        "\"version\" must be three numbers"),
                wrong(
                        "no moment of release",
                        "datapackage.json",
                        first("\"created\": \"2026", "\"created\": \"soon"),
                        "datapackage.json",
                        "\"created\" must be a moment"),
                wrong(
                        "another set of tables",
                        "datapackage.json",
                        first("\"name\": \"citation\"", "\"name\": \"cited\""),
                        "datapackage.json",
                        "\"resources\" differ"),
                wrong(
                        "no JSON",
                        "datapackage.json",
                        text -> "{",
                        "datapackage.json",
                        "is not JSON of the expected form"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("breakages")
    void a_broken_package_is_refused_with_the_place(
            String what, String file, UnaryOperator<String> change, String place, String message) {
        WrongPackageException refused =
                assertThrows(WrongPackageException.class, () -> PackageCheck.check(changed(file, change)));
        assertTrue(
                refused.complaints().stream()
                        .map(Complaint::toString)
                        .anyMatch(complaint -> complaint.startsWith(place) && complaint.contains(message)),
                refused.getMessage());
    }

    @Test
    void a_missing_file_is_named() {
        Map<String, byte[]> files = new TreeMap<>(KnowledgePackage.packaged().files());
        files.remove("claims.csv");
        WrongPackageException refused =
                assertThrows(WrongPackageException.class, () -> PackageCheck.check(new KnowledgePackage(files)));
        assertEquals("claims.csv: is missing", refused.getMessage());
    }

    @Test
    void bytes_that_are_no_utf_8_are_refused() {
        Map<String, byte[]> files = new TreeMap<>(KnowledgePackage.packaged().files());
        files.put("zones.csv", new byte[] {'i', 'd', (byte) 0xff});
        WrongPackageException refused =
                assertThrows(WrongPackageException.class, () -> PackageCheck.check(new KnowledgePackage(files)));
        assertTrue(refused.getMessage().contains("zones.csv: is not UTF-8"));
    }

    private static Arguments wrong(
            String what, String file, UnaryOperator<String> change, String place, String message) {
        return Arguments.of(what, file, change, place, message);
    }

    private static KnowledgePackage changed(String file, UnaryOperator<String> change) {
        Map<String, byte[]> files = new TreeMap<>(KnowledgePackage.packaged().files());
        String before = new String(files.get(file), StandardCharsets.UTF_8);
        String after = change.apply(before);
        assertTrue(!after.equals(before), "the test changes something");
        files.put(file, after.getBytes(StandardCharsets.UTF_8));
        return new KnowledgePackage(files);
    }

    private static UnaryOperator<String> first(String from, String to) {
        return text -> text.contains(from)
                ? text.substring(0, text.indexOf(from)) + to + text.substring(text.indexOf(from) + from.length())
                : text;
    }

    private static UnaryOperator<String> lines(int number, UnaryOperator<String> change) {
        return text -> {
            List<String> lines = new ArrayList<>(Arrays.asList(text.split("\n", -1)));
            lines.set(number - 1, change.apply(lines.get(number - 1)));
            return String.join("\n", lines);
        };
    }

    private static String swap(String text, int one, int other) {
        List<String> lines = new ArrayList<>(Arrays.asList(text.split("\n", -1)));
        String kept = lines.get(one - 1);
        lines.set(one - 1, lines.get(other - 1));
        lines.set(other - 1, kept);
        return String.join("\n", lines);
    }

    private static String without(String text, String prefix) {
        return String.join(
                "\n",
                Arrays.stream(text.split("\n", -1))
                        .filter(line -> !line.startsWith(prefix))
                        .toList());
    }
}
