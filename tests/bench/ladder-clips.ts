/**
 * Real clips under ../shared/media/real: `[file, second it begins at]`. Screens, phones, films, drawn pictures, HDR; those
 * that stand still or are black are left out, since there nothing depends on bytes.
 */
export const clips: readonly (readonly [string, number])[] = [
  ['mp4/rails_video.mp4', 0],
  ['mp4/bbb_800x640_768kbps_30fps_vp9.mp4', 0],
  ['mov/awesome movie.mov', 0],
  ['avi/sample-unflagged-audio-keyframes.avi', 0],
  ['odd/lcevc-sei-1.mp4', 0],
  ['odd/video_with_rectangular_samples.mp4', 0],
  ['rotation/internal_emulator_transformer_output_180_rotated.mp4', 0],
  ['rotation/mv_with_2_top_shots.mp4', 0],
  ['timestamps/sample_edit_list_no_sync_frame_before_edit.mp4', 0],
  ['mpeg-ts-ps/bbb_2500ms.ts', 0],
  ['hdr-10bit/hdr10-av1.mp4', 0],
  ['hdr-10bit/video_dovi_1920x1080_60fps_dvav_09.mp4', 0],
]
