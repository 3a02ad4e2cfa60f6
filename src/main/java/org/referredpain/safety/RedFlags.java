package org.referredpain.safety;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.referredpain.knowledge.RedFlag;
import org.referredpain.knowledge.Snapshot;
import org.referredpain.knowledge.Tree;

/**
 * Which red flags a question raises. A flag has all-of groups of symptoms; a group whose symptoms are all asked raises
 * it, and asking something broader or narrower than a group's symptom counts. More symptoms only ever add flags; nothing
 * removes one, not even that a symptom is asked as absent: that only lists the flag below the others.
 */
public final class RedFlags {

    private static final Comparator<Raised> ORDER = Comparator.comparing(Raised::onlyByAbsent)
            .thenComparing(raised -> raised.best().sure(), Comparator.reverseOrder())
            .thenComparing(raised -> raised.best().sure() > 1 ? raised.best().exact() : 0, Comparator.reverseOrder())
            .thenComparing(raised -> raised.flag().urgency())
            .thenComparing(raised -> raised.flag().id());

    private RedFlags() {}

    /**
     * A flag that a question raises.
     *
     * @param flag which
     * @param raisedBy the asked symptoms that raise it, in the order asked
     * @param best the group that matches best
     * @param onlyByAbsent whether no group is raised by the symptoms that are there
     */
    public record Raised(RedFlag flag, List<String> raisedBy, GroupMatch best, boolean onlyByAbsent) {}

    /**
     * How well a group that is raised is met.
     *
     * @param sure its size when every symptom of it is asked itself or by something narrower; else 0, because something
     *     broader that was asked may mean another part of it
     * @param exact how many of its symptoms are asked themselves
     */
    public record GroupMatch(int sure, int exact) {

        private static final Comparator<GroupMatch> ORDER =
                Comparator.comparingInt(GroupMatch::sure).thenComparingInt(GroupMatch::exact);
    }

    /**
     * The flags that a question raises, complete: those with larger groups first, among these the ones whose symptoms
     * were asked more exactly, then the more urgent.
     *
     * @param present keys of the symptoms that are there
     * @param absent keys of the symptoms that are said not to be there
     */
    public static List<Raised> raisedBy(Snapshot snapshot, Collection<String> present, Collection<String> absent) {
        Tree tree = snapshot.symptomTree();
        List<String> all = new ArrayList<>(present);
        all.addAll(absent);
        Set<String> reachedByAll = reachedBy(tree, all);
        Set<String> reachedByPresent = absent.isEmpty() ? reachedByAll : reachedBy(tree, present);
        List<Raised> raised = new ArrayList<>();
        Set<String> touched = new LinkedHashSet<>();
        all.forEach(symptom -> touched.addAll(snapshot.redFlagsTouching(symptom)));
        touched.forEach(id -> {
            List<List<String>> groups =
                    Objects.requireNonNull(snapshot.redFlagGroups().get(id));
            List<List<String>> met = met(groups, reachedByAll);
            if (!met.isEmpty()) {
                List<List<String>> metByPresent = absent.isEmpty() ? met : met(met, reachedByPresent);
                boolean onlyByAbsent = metByPresent.isEmpty();
                raised.add(new Raised(
                        snapshot.redFlag(id).orElseThrow(),
                        partOf(tree, met, all),
                        onlyByAbsent ? best(tree, met, all) : best(tree, metByPresent, present),
                        onlyByAbsent));
            }
        });
        raised.sort(ORDER);
        return raised;
    }

    /** The sources of a flag, by key. */
    public static List<String> sources(Snapshot snapshot, RedFlag flag) {
        return snapshot.sourcesOfRedFlag(flag.id());
    }

    /** How the groups are met best; at least one is. */
    private static GroupMatch best(Tree tree, List<List<String>> groups, Collection<String> asked) {
        GroupMatch best = new GroupMatch(0, 0);
        for (List<String> group : groups) {
            boolean sure = true;
            int exact = 0;
            for (String each : group) {
                if (asked.contains(each)) {
                    exact++;
                } else {
                    sure = sure && anyBelow(tree, each, asked);
                }
            }
            GroupMatch match = new GroupMatch(sure ? group.size() : 0, exact);
            best = GroupMatch.ORDER.compare(match, best) > 0 ? match : best;
        }
        return best;
    }

    // Loops instead of streams: there are two thousand rows to look at, and this is done for every question.

    private static boolean anyBelow(Tree tree, String upper, Collection<String> symptoms) {
        for (String symptom : symptoms) {
            if (tree.isAbove(upper, symptom)) {
                return true;
            }
        }
        return false;
    }

    /** The groups of which each symptom is one that the asked ones reach: itself, or by something broader or narrower. */
    private static List<List<String>> met(List<List<String>> groups, Set<String> reached) {
        List<List<String>> met = new ArrayList<>();
        for (List<String> group : groups) {
            if (reached.containsAll(group)) {
                met.add(group);
            }
        }
        return met;
    }

    private static Set<String> reachedBy(Tree tree, Collection<String> asked) {
        Set<String> reached = new HashSet<>();
        asked.forEach(each -> reached.addAll(tree.onPathOf(each)));
        return reached;
    }

    /** The asked symptoms that have a part in a group. */
    private static List<String> partOf(Tree tree, List<List<String>> groups, Collection<String> asked) {
        Set<String> found = new LinkedHashSet<>();
        for (String symptom : asked) {
            for (List<String> group : groups) {
                if (!Collections.disjoint(group, tree.onPathOf(symptom))) {
                    found.add(symptom);
                    break;
                }
            }
        }
        return List.copyOf(found);
    }
}
