package org.referredpain.words;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.referredpain.knowledge.Snapshot;

/**
 * Finds the phrases that raise red flags: their words near each other, in any order, by their senses, or with the symptoms
 * that they name said in other words.
 */
final class Alarms {

    /** Words of something else that may stand among two words of a phrase, and among more. */
    private static final int SLACK_OF_TWO = 6;

    private static final int SLACK = 10;

    /** Among a denial and the one word that it denies: "no pee" is not said by "no leaking of pee". */
    private static final int SLACK_OF_DENIAL = 0;

    /** Places that are tried for a word of a rule, the nearest first. */
    private static final int CHOICES = 3;

    private final Snapshot snapshot;
    private final Lexicon lexicon;
    private final List<NameSearch.Token> tokens;
    private final Denials denials;
    private final Circumstances circumstances;
    private final NameSearch.Names names;
    private final Vocabulary.Daring daring;
    private final Map<String, TreeSet<Integer>> places = new HashMap<>();
    private final Map<String, TreeSet<Integer>> symptoms = new HashMap<>();
    private final Set<Lexicon.Item> absent = new HashSet<>();
    private final Set<Integer> absentWords = new HashSet<>();

    /** Flags that words name, and those that they only deny. */
    record Raised(Set<String> named, Set<String> denied) {

        Raised and(Raised other) {
            Set<String> named = new TreeSet<>(named());
            named.addAll(other.named());
            Set<String> denied = new TreeSet<>(denied());
            denied.addAll(other.denied());
            denied.removeAll(named);
            return new Raised(named, denied);
        }
    }

    /** {@code daring} says how words were read that may be slips. */
    Alarms(
            Snapshot snapshot,
            Lexicon lexicon,
            List<NameSearch.Token> tokens,
            Cues cues,
            NameSearch.Names names,
            Vocabulary.Daring daring) {
        this.snapshot = snapshot;
        this.lexicon = lexicon;
        this.tokens = tokens;
        denials = cues.denials();
        circumstances = cues.circumstances();
        this.names = names;
        this.daring = daring;
        for (int i = 0; i < names.items().size(); i++) {
            Lexicon.Item item = names.items().get(i);
            places.computeIfAbsent(item.sense(), sense -> new TreeSet<>()).add(i);
            places.computeIfAbsent(item.fine(), sense -> new TreeSet<>()).add(i);
        }
        placeKinds();
    }

    /** A kind of words stands where its first word with a meaning does. */
    private void placeKinds() {
        int item = 0;
        for (int i = 0; i < tokens.size(); i++) {
            int at = i;
            while (item < names.items().size() - 1 && names.items().get(item).to() < i) {
                item++;
            }
            int place = item;
            lexicon.kinds(tokens.get(i).stem()).stream()
                    .filter(kind -> stands(kind.stems(), at) && !names.items().isEmpty())
                    .forEach(kind -> places.computeIfAbsent(kind.kind(), each -> new TreeSet<>())
                            .add(place));
        }
    }

    private boolean stands(List<String> stems, int at) {
        return at + stems.size() <= tokens.size()
                && IntStream.range(0, stems.size())
                        .allMatch(i -> tokens.get(at + i).stem().equals(stems.get(i)));
    }

    Raised raised(List<Reader.Said> said) {
        Map<Lexicon.Item, Integer> order = new HashMap<>();
        for (int i = 0; i < names.items().size(); i++) {
            order.put(names.items().get(i), i);
        }
        for (Reader.Said each : said) {
            if (each.mention().status() == Reader.Status.ABSENT) {
                absent.addAll(each.found().items());
                if (each.found().items().isEmpty()) {
                    IntStream.rangeClosed(each.found().from(), each.found().to())
                            .forEach(absentWords::add);
                }
            }
            Optional<Lexicon.Item> item = each.found().items().stream().findFirst();
            if (item.isPresent()) {
                int place = order.getOrDefault(item.get(), -1);
                List<String> ids = new ArrayList<>(
                        snapshot.symptomTree().ancestors(each.mention().id()));
                ids.add(each.mention().id());
                List<Integer> own =
                        each.found().items().stream().map(order::get).toList();
                for (String id : ids) {
                    symptoms.computeIfAbsent(id, key -> new TreeSet<>()).add(place);
                    lexicon.kindsOfSymptom(id)
                            .forEach(kind -> places.computeIfAbsent(kind, key -> new TreeSet<>())
                                    .addAll(own));
                }
            }
        }
        Set<String> named = new TreeSet<>();
        Set<String> denied = new TreeSet<>();
        for (Lexicon.Flagged flagged : lexicon.flags()) {
            if (flagged.phrase().inARow()) {
                int length = flagged.phrase().senses().size();
                List<Integer> rows = inARow(flagged.phrase().senses())
                        .filter(at -> isBacked(at, at + length - 1))
                        .toList();
                if (!rows.isEmpty()) {
                    (rows.stream().allMatch(at -> isRowDenied(at, at + length - 1)) ? denied : named)
                            .addAll(flagged.flags());
                }
                continue;
            }
            List<List<Integer>> found = near(flagged.phrase()).stream()
                    .filter(at ->
                            at.stream().map(names.items()::get).anyMatch(item -> isBacked(item.from(), item.to())))
                    .toList();
            if (!found.isEmpty()) {
                (found.stream().allMatch(at -> isDenied(at) || isLongAgo(at)) ? denied : named).addAll(flagged.flags());
            }
        }
        denied.removeAll(named);
        return new Raised(named, denied);
    }

    /** Whether a word stands as it was typed: an ordinary word that may have been meant otherwise is no alarm by itself. */
    private boolean isBacked(int from, int to) {
        return daring != Vocabulary.Daring.ORDINARY
                || IntStream.rangeClosed(from, to).anyMatch(i -> !tokens.get(i).slip());
    }

    /** The items of a phrase, wherever they are near each other. */
    private List<List<Integer>> near(Lexicon.Phrase phrase) {
        List<TreeSet<Integer>> all = new ArrayList<>();
        for (String sense : phrase.senses()) {
            if (!places.containsKey(sense)) {
                return List.of();
            }
            all.add(places.get(sense));
        }
        for (String symptom : phrase.symptoms()) {
            if (!symptoms.containsKey(symptom)) {
                return List.of();
            }
            all.add(symptoms.get(symptom));
        }
        int rarest = IntStream.range(0, all.size())
                .boxed()
                .min(Comparator.comparingInt(i -> all.get(i).size()))
                .orElseThrow();
        boolean denial =
                phrase.senses().stream().anyMatch(sense -> lexicon.rules().no().has(sense));
        int slack = all.size() == 1 ? 0 : all.size() > 2 ? SLACK : denial ? SLACK_OF_DENIAL : SLACK_OF_TWO;
        List<List<Integer>> found = new ArrayList<>();
        TreeSet<Integer> anchors = all.remove(rarest);
        for (int anchor : anchors) {
            TreeSet<Integer> at = new TreeSet<>(List.of(anchor));
            if (fill(at, all, 0, anchor, slack + all.size(), phrase.apart())
                    && !(phrase.denialFirst()
                            && all.size() == 1
                            && !lexicon.rules()
                                    .no()
                                    .has(names.items().get(at.first()).sense()))) {
                found.add(List.copyOf(at));
            }
        }
        return found;
    }

    /** Finds a place for each of the others within so many words of each other; {@code apart} says that none may share one. */
    private static boolean fill(
            TreeSet<Integer> at, List<TreeSet<Integer>> others, int next, int anchor, int reach, boolean apart) {
        if (at.last() - at.first() > reach) {
            return false;
        }
        if (next == others.size()) {
            return true;
        }
        for (int place : nearest(others.get(next), anchor, apart ? CHOICES : 1)) {
            boolean added = at.add(place);
            if ((added || !apart) && fill(at, others, next + 1, anchor, reach, apart)) {
                return true;
            }
            if (added) {
                at.remove(place);
            }
        }
        return false;
    }

    private static List<Integer> nearest(TreeSet<Integer> places, int anchor, int choices) {
        List<Integer> nearest = new ArrayList<>();
        Integer before = places.floor(anchor);
        Integer after = places.higher(anchor);
        while (nearest.size() < choices && (before != null || after != null)) {
            if (after == null || before != null && anchor - before <= after - anchor) {
                nearest.add(before);
                before = places.lower(before);
            } else {
                nearest.add(after);
                after = places.higher(after);
            }
        }
        return nearest;
    }

    /** Where the words of a phrase follow each other. */
    private Stream<Integer> inARow(List<String> stems) {
        return IntStream.rangeClosed(0, tokens.size() - stems.size())
                .filter(at -> stands(stems, at))
                .boxed();
    }

    /** Words of no meaning of their own are denied by nothing: they are too often cues of a denial themselves. */
    private boolean isRowDenied(int from, int to) {
        List<Integer> own = IntStream.range(0, names.items().size())
                .filter(i -> names.items().get(i).from() >= from
                        && names.items().get(i).to() <= to)
                .boxed()
                .toList();
        return circumstances.longAgo(from, to) || !own.isEmpty() && isDenied(own);
    }

    /** Whether it was years ago, and the phrase does not say so itself: "cancer years ago and spine pain". */
    private boolean isLongAgo(List<Integer> at) {
        List<Lexicon.Item> items = at.stream().map(names.items()::get).toList();
        return items.stream().noneMatch(item -> circumstances.saysLongAgo(item.from()))
                && circumstances.longAgo(
                        items.stream().mapToInt(Lexicon.Item::from).min().orElseThrow(),
                        items.stream().mapToInt(Lexicon.Item::to).max().orElseThrow());
    }

    /** Whether a word is of a name that is said not to be so: "face isn't swollen". */
    private boolean isOfAbsent(Lexicon.Item item) {
        return absent.contains(item) || absentWords.contains(item.from()) && absentWords.contains(item.to());
    }

    /** Whether a word before or behind says that it is not so, no word of the phrase itself. */
    private boolean isDenied(List<Integer> at) {
        List<Lexicon.Item> items = at.stream().map(names.items()::get).toList();
        return items.stream().anyMatch(item -> denials.saysNoTrouble(item.from()))
                || items.stream().noneMatch(item -> item.denies() || denials.denies(item.from()))
                        && items.stream().anyMatch(item -> denials.denied(item.from(), item.to()) || isOfAbsent(item));
    }
}
