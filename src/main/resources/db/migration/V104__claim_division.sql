-- Lines under objection go on in a claim of their own when the rest of their claim is approved (另案办理).
alter table claim add divided_from bigint;
alter table claim add constraint fk_claim_divided_from foreign key (divided_from) references claim (id);
