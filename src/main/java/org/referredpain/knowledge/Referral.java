package org.referredpain.knowledge;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * A link from one trigger point to one symptom: all claims of it, and what follows from them by rule.
 *
 * @param triggerPoint the point that refers
 * @param symptom what is felt
 * @param claims what the sources say of it, at least one, by source
 * @param measurements what studies measured of it
 * @param families the distinct families of its sources
 */
public record Referral(
        TriggerPoint triggerPoint,
        Symptom symptom,
        List<Claim> claims,
        List<Measurement> measurements,
        Set<String> families) {

    static Referral of(
            TriggerPoint point,
            Symptom symptom,
            List<Claim> claims,
            List<Measurement> measured,
            Map<String, Source> all) {
        Set<String> families = claims.stream()
                .map(claim -> Objects.requireNonNull(all.get(claim.source())))
                .map(source -> source.family() == null ? source.id() : source.family())
                .collect(Collectors.toCollection(TreeSet::new));
        return new Referral(point, symptom, List.copyOf(claims), List.copyOf(measured), Set.copyOf(families));
    }

    /** Essential if any claim says so, spillover if any says so and none says essential, otherwise described. */
    public Pattern pattern() {
        Set<Pattern> said = said(Claim::pattern);
        return said.contains(Pattern.ESSENTIAL)
                ? Pattern.ESSENTIAL
                : said.contains(Pattern.SPILLOVER) ? Pattern.SPILLOVER : Pattern.DESCRIBED;
    }

    /** Whether one source calls it essential and another spillover. */
    public boolean patternDisputed() {
        return said(Claim::pattern).containsAll(Set.of(Pattern.ESSENTIAL, Pattern.SPILLOVER));
    }

    /** The sides that its sources give, in the enum's order; empty when all are silent. */
    public List<Laterality> lateralities() {
        return claims.stream()
                .map(Claim::laterality)
                .filter(Objects::nonNull)
                .distinct()
                .sorted()
                .toList();
    }

    /** How many studies measured it and found it; one that looked and found it in nobody is no support. */
    public int measuredStudies() {
        return (int) measurements.stream()
                .filter(measured -> measured.n() > 0)
                .map(Measurement::source)
                .distinct()
                .count();
    }

    /** Number of distinct families among the claims; a study that measured it counts two. */
    public int support() {
        return families.size() + measuredStudies();
    }

    public Grade grade() {
        return Grade.of(measuredStudies(), families.size());
    }

    /** Its best place in a list that a source orders by frequency. */
    public Optional<Integer> listOrder() {
        return claims.stream().map(Claim::listOrder).filter(Objects::nonNull).min(Integer::compare);
    }

    /** The sources of its claims, by key. */
    public List<String> sources() {
        return claims.stream().map(Claim::source).sorted().toList();
    }

    private <T> Set<T> said(Function<Claim, T> what) {
        return claims.stream().map(what).collect(Collectors.toSet());
    }
}
