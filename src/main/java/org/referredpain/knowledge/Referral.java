package org.referredpain.knowledge;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * A link from one trigger point to one symptom: all claims of it, and what follows from them by rule.
 *
 * @param triggerPoint the point that refers
 * @param symptom what is felt
 * @param claims what the sources say of it, at least one, by source
 * @param measurements what studies measured of it
 * @param families the distinct families of its sources
 * @param pattern essential if any claim says so, spillover if any says so and none says essential, otherwise described
 * @param lateralities the sides that its sources give, in the enum's order; empty when all are silent
 * @param measuredStudies how many studies measured it and found it; one that looked and found it in nobody is no support
 * @param listOrder its best place in a list that a source orders by frequency
 * @param sources the sources of its claims, by key
 */
public record Referral(
        TriggerPoint triggerPoint,
        Symptom symptom,
        List<Claim> claims,
        List<Measurement> measurements,
        Set<String> families,
        Pattern pattern,
        List<Laterality> lateralities,
        int measuredStudies,
        Optional<Integer> listOrder,
        List<String> sources) {

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
        return new Referral(
                point,
                symptom,
                List.copyOf(claims),
                List.copyOf(measured),
                Set.copyOf(families),
                pattern(claims),
                lateralities(claims),
                measuredStudies(measured),
                claims.stream().map(Claim::listOrder).filter(Objects::nonNull).min(Integer::compare),
                claims.stream().map(Claim::source).sorted().toList());
    }

    /** Whether one source calls it essential and another spillover. */
    public boolean patternDisputed() {
        return patterns(claims).containsAll(Set.of(Pattern.ESSENTIAL, Pattern.SPILLOVER));
    }

    /** Number of distinct families among the claims; a study that measured it counts two. */
    public int support() {
        return families.size() + measuredStudies;
    }

    public Grade grade() {
        return Grade.of(measuredStudies, families.size());
    }

    private static Pattern pattern(List<Claim> claims) {
        Set<Pattern> said = patterns(claims);
        return said.contains(Pattern.ESSENTIAL)
                ? Pattern.ESSENTIAL
                : said.contains(Pattern.SPILLOVER) ? Pattern.SPILLOVER : Pattern.DESCRIBED;
    }

    private static Set<Pattern> patterns(List<Claim> claims) {
        return claims.stream().map(Claim::pattern).collect(Collectors.toSet());
    }

    private static List<Laterality> lateralities(List<Claim> claims) {
        return claims.stream()
                .map(Claim::laterality)
                .filter(Objects::nonNull)
                .distinct()
                .sorted()
                .toList();
    }

    private static int measuredStudies(List<Measurement> measurements) {
        return (int) measurements.stream()
                .filter(measured -> measured.n() > 0)
                .map(Measurement::source)
                .distinct()
                .count();
    }
}
