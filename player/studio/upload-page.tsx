export default function UploadPage() {
  return <p />
}
