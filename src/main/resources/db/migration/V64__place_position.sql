-- Where a place is (WGS-84) and the circle around it in which people sign in; all three or none.
alter table body_place add column latitude decimal(9,6);
alter table body_place add column longitude decimal(9,6);
alter table body_place add column radius_metres int;
