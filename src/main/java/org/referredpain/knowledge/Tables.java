package org.referredpain.knowledge;

import java.util.List;

/** The rows of one release, table by table, each sorted by key. */
public record Tables(
        List<Family> families,
        List<Source> sources,
        List<Zone> zones,
        List<Symptom> symptoms,
        List<Muscle> muscles,
        List<TriggerPoint> triggerPoints,
        List<Claim> claims,
        List<Measurement> measurements,
        List<MuscleFact> muscleFacts,
        List<Term> terms,
        List<Condition> conditions,
        List<ConditionMuscle> conditionMuscles,
        List<ConditionSymptom> conditionSymptoms,
        List<LookAlike> lookAlikes,
        List<RedFlag> redFlags,
        List<RedFlagSource> redFlagSources,
        List<RedFlagSymptom> redFlagSymptoms,
        List<RedFlagPhrase> redFlagPhrases,
        List<UnflaggedSymptom> unflaggedSymptoms,
        List<Dispute> disputes,
        List<MuscleFactor> muscleFactors,
        List<Factor> factors,
        List<Technique> techniques,
        List<Contraindication> contraindications,
        List<CareFact> careFacts,
        List<Licence> licences,
        List<Code> codes,
        List<Retired> retired) {}
