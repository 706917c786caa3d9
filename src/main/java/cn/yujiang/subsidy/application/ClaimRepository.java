package cn.yujiang.subsidy.application;

import org.springframework.data.jpa.repository.JpaRepository;

interface ClaimRepository extends JpaRepository<ClaimEntity, Long> {

    boolean existsByLiveKey(String liveKey);
}
