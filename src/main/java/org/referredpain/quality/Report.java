package org.referredpain.quality;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.referredpain.knowledge.Snapshot;

/** How the ranking of one release does on all vignettes. */
record Report(List<Outcome> outcomes, List<Group> groups) {

    /**
     * The figures of some of the vignettes.
     *
     * @param half null for both
     * @param region null for all
     */
    record Group(Vignette.Kind kind, Vignette.@Nullable Half half, Vignette.@Nullable Region region, Figures figures) {}

    /** Looks every vignette up: by kind, each kind whole, by half and by region. */
    static Report of(Snapshot snapshot, List<Vignette> vignettes) {
        List<Outcome> outcomes = vignettes.stream()
                .map(vignette -> Outcome.of(snapshot, vignette))
                .toList();
        List<Group> groups = new ArrayList<>();
        for (Vignette.Kind kind : Vignette.Kind.values()) {
            List<Outcome> own = which(outcomes, each -> each.kind() == kind);
            groups.add(new Group(kind, null, null, Figures.of(own)));
            for (Vignette.Half half : Vignette.Half.values()) {
                groups.add(new Group(kind, half, null, Figures.of(which(own, each -> each.half() == half))));
            }
            for (Vignette.Region region : Vignette.Region.values()) {
                groups.add(new Group(kind, null, region, Figures.of(which(own, each -> each.region() == region))));
            }
        }
        return new Report(outcomes, groups);
    }

    private static List<Outcome> which(List<Outcome> outcomes, Predicate<Vignette> which) {
        return outcomes.stream()
                .filter(outcome -> which.test(outcome.vignette()))
                .toList();
    }
}
