package cn.yujiang.documents;

import cn.yujiang.shared.Rejection;

/**
 * A form of a batch that could not be printed.
 *
 * @param index position in the batch, from 0
 * @param recordNo record number of its stamp
 * @param reason why
 */
public record FormFailure(int index, String recordNo, Rejection reason) {}
