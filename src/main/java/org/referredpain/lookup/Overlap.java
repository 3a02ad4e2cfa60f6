package org.referredpain.lookup;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.referredpain.knowledge.Snapshot;

/**
 * How much two candidates share. {@code overlap = 100 × Σ rarity(shared symptoms) / Σ rarity(symptoms of either)}, rounded
 * half up: a weighted Jaccard index in integers, 0 to 100, in which a symptom that few muscles bring counts for more.
 */
public final class Overlap {

    private Overlap() {}

    /**
     * Another candidate.
     *
     * @param overlap 0 to 100; 0 where they share next to nothing of what they bring
     * @param shared keys of the symptoms that both bring
     */
    public record Neighbour(String muscle, int overlap, List<String> shared) {}

    /** The candidates that share a symptom with one, the most alike first. */
    public static List<Neighbour> neighbours(Snapshot snapshot, String candidate) {
        Set<String> own = snapshot.symptomsOf(candidate);
        return snapshot.candidates().stream()
                .filter(other -> !other.equals(candidate))
                .map(other -> neighbour(snapshot, own, other))
                .filter(neighbour -> !neighbour.shared().isEmpty())
                .sorted(Comparator.comparingInt(Neighbour::overlap).reversed().thenComparing(Neighbour::muscle))
                .toList();
    }

    private static Neighbour neighbour(Snapshot snapshot, Set<String> own, String other) {
        Set<String> shared = new TreeSet<>(own);
        Set<String> either = new TreeSet<>(snapshot.symptomsOf(other));
        shared.retainAll(either);
        either.addAll(own);
        int part = rarity(snapshot, shared);
        int whole = rarity(snapshot, either);
        return new Neighbour(other, whole == 0 ? 0 : (200 * part + whole) / (2 * whole), List.copyOf(shared));
    }

    private static int rarity(Snapshot snapshot, Set<String> symptoms) {
        return symptoms.stream()
                .mapToInt(symptom -> Weights.rarity(snapshot.candidatesWith(symptom)))
                .sum();
    }
}
