package org.referredpain.lookup;

import java.util.List;
import org.referredpain.knowledge.Grade;
import org.referredpain.knowledge.Symptom;

/**
 * What is asked of the ranking.
 *
 * @param present symptoms that are there, in the order asked, none twice
 * @param absent symptoms that are said not to be there, likewise
 * @param minGrade the worst grade of a link that counts
 */
record Question(List<Symptom> present, List<Symptom> absent, Grade minGrade) {}
