package cn.yujiang.subsidy.application;

import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;

interface ClaimRepository extends JpaRepository<ClaimEntity, Long> {

    boolean existsByLiveKey(String liveKey);

    int countByDividedFrom(long claimId);

    List<ClaimEntity> findByDividedFrom(long claimId);

    List<ClaimEntity> findByCohortId(long cohortId);
}
