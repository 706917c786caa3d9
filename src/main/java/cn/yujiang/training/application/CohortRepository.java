package cn.yujiang.training.application;

import org.springframework.data.jpa.repository.JpaRepository;

interface CohortRepository extends JpaRepository<CohortEntity, Long> {}
