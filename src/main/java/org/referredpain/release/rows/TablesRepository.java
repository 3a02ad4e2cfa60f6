package org.referredpain.release.rows;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.transaction.Transactional;
import java.util.List;
import org.referredpain.knowledge.Tables;

/** Reads the whole of a release. */
@ApplicationScoped
public class TablesRepository {

    private final Instance<Rows<?, ?>> repositories;

    TablesRepository(Instance<Rows<?, ?>> repositories) {
        this.repositories = repositories;
    }

    /** All rows of a release; none when it was never imported. */
    @Transactional
    public Tables of(String release) {
        return new Tables(
                rows(FamilyRow.Repository.class, release),
                rows(SourceRow.Repository.class, release),
                rows(ZoneRow.Repository.class, release),
                rows(SymptomRow.Repository.class, release),
                rows(MuscleRow.Repository.class, release),
                rows(TriggerPointRow.Repository.class, release),
                rows(ClaimRow.Repository.class, release),
                rows(MeasurementRow.Repository.class, release),
                rows(MuscleFactRow.Repository.class, release),
                rows(TermRow.Repository.class, release),
                rows(ConditionRow.Repository.class, release),
                rows(ConditionMuscleRow.Repository.class, release),
                rows(ConditionSymptomRow.Repository.class, release),
                rows(LookAlikeRow.Repository.class, release),
                rows(RedFlagRow.Repository.class, release),
                rows(RedFlagSourceRow.Repository.class, release),
                rows(RedFlagSymptomRow.Repository.class, release),
                rows(RedFlagPhraseRow.Repository.class, release),
                rows(UnflaggedSymptomRow.Repository.class, release),
                rows(DisputeRow.Repository.class, release),
                rows(MuscleFactorRow.Repository.class, release),
                rows(FactorRow.Repository.class, release),
                rows(TechniqueRow.Repository.class, release),
                rows(ContraindicationRow.Repository.class, release),
                rows(CareFactRow.Repository.class, release),
                rows(LicenceRow.Repository.class, release),
                rows(CodeRow.Repository.class, release),
                rows(RetiredRow.Repository.class, release));
    }

    private <R> List<R> rows(Class<? extends Rows<?, R>> repository, String release) {
        return repositories.select(repository).get().of(release);
    }
}
