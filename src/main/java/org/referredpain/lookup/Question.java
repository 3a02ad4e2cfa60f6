package org.referredpain.lookup;

import java.util.List;
import java.util.Map;
import org.referredpain.knowledge.Grade;
import org.referredpain.knowledge.Side;
import org.referredpain.knowledge.Symptom;

/**
 * What is asked of the ranking.
 *
 * @param present symptoms that are there, in the order asked, none twice
 * @param absent symptoms that are said not to be there, likewise
 * @param minGrade the worst grade of a link that counts
 * @param sides on which side a symptom that is there is felt, by its key, where it was said
 */
public record Question(List<Symptom> present, List<Symptom> absent, Grade minGrade, Map<String, Side> sides) {

    /** Whether it weighs symptoms against each other. */
    boolean asksSeveral() {
        return present.size() + absent.size() > 1;
    }

    /** The same question of all links, whatever their grade. */
    Question ofAnyGrade() {
        return new Question(present, absent, Grade.E, sides);
    }
}
