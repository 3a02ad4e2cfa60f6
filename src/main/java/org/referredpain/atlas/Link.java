package org.referredpain.atlas;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.referredpain.knowledge.Muscle;
import org.referredpain.knowledge.Referral;
import org.referredpain.knowledge.Snapshot;

/**
 * A referral that a picture shows.
 *
 * @param partStated false when the sources name only a group above the muscle drawn
 */
public record Link(Referral referral, boolean partStated) {

    /** Those of a muscle and its parts, complete, and those of a group above it where the sources name no part. */
    static List<Link> of(Snapshot snapshot, Muscle muscle) {
        Set<String> own = new TreeSet<>(snapshot.muscleTree().descendants(muscle.id()));
        own.add(muscle.id());
        return Stream.concat(own.stream(), snapshot.muscleTree().ancestors(muscle.id()).stream())
                .flatMap(each -> snapshot.pointsOf(each).stream())
                .flatMap(point -> snapshot.referralsOfPoint(point.id()).stream())
                .map(referral ->
                        new Link(referral, own.contains(referral.triggerPoint().muscle())))
                .toList();
    }
}
