-- Proof of a comparison with a register: kept once for the whole batch, shown at each of its certificates. A proof of a single
-- verification is a file of its certificate and needs no row. No foreign key to the file: proofs and files are of different modules.
create table certificate_proof (
  certificate_id bigint not null,
  batch_id bigint not null,
  primary key (certificate_id, batch_id),
  constraint fk_certificate_proof_certificate foreign key (certificate_id) references certificate (id)
);
