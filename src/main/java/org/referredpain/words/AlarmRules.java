package org.referredpain.words;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.referredpain.knowledge.Language;

/**
 * What together means a red flag, by kinds of words: "after a flight" with "a swollen calf". Phrases say one way to put it;
 * a rule says all that its kinds allow.
 *
 * @param classes by name, the words and expressions of one kind; {@code @chest-pain} is that symptom, however it is said. A
 *     word may be of several kinds, and what kind it is changes nothing but alarms
 * @param rules kinds that raise a flag when they stand near each other
 */
record AlarmRules(Map<String, List<String>> classes, List<Rule> rules) {

    /** Marks a symptom among words. */
    static final String SYMPTOM = "@";

    private static final String CLASS = "class.";
    private static final String FLAG = "flag.";

    /** A flag and the names of the classes, or of the senses of {@link Rules#same}, of which each must be said. */
    record Rule(String redFlag, List<String> classes) {}

    static AlarmRules of(Language language) {
        Properties lists = Rules.lists("/words/alarms/" + language.code() + ".properties");
        Map<String, List<String>> classes = new TreeMap<>();
        named(lists, CLASS)
                .forEach(name -> classes.put(
                        name, split(lists.getProperty(CLASS + name), ",").toList()));
        List<Rule> rules = named(lists, FLAG)
                .flatMap(flag -> split(lists.getProperty(FLAG + flag), ";")
                        .map(rule -> new Rule(flag, split(rule, " ").toList())))
                .toList();
        return new AlarmRules(classes, rules);
    }

    private static Stream<String> named(Properties lists, String prefix) {
        return lists.stringPropertyNames().stream()
                .filter(key -> key.startsWith(prefix))
                .map(key -> key.substring(prefix.length()))
                .sorted();
    }

    private static Stream<String> split(String list, String by) {
        return Arrays.stream(list.split(by)).map(String::strip).filter(item -> !item.isEmpty());
    }
}
